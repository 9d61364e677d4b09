namespace BricsPost.Tests.Content;

/// <summary>Inputs of a megabyte that bring parsers to their knees: each gives a result or a diagnostic, before the timeout.</summary>
public sealed class HostileInputTests
{
    public static TheoryData<string> Units { get; } =
    [
        "[", "![", "[a](", "[]", "[a](b) ", "[a](b)\n\n", "[*a", "*[", "[a [b](c) ", "*[a*](b) ", "[a](<b", "[a](b \"", "]", "[\n",
        "*a ", "*a **a ", "**a*", "a**b*c_d", "_", "*", "*a* ", "*a*\n", "*a*\n\n", "`a``", "`", "<a:", "<", "<http:aaaa",
        "&amp;", "&", "&#",
        ">", "> a\n", "> > > a\n", "- ", "- a\n", "- a\n\n", "1. a\n", "  - a\n", "* * *\n", "# a\n", "# a\n\n",
        "a\n-\n", "a\n-\n\n", "a\n", "a\\\n",
        "\n", "\t\n", "```\n", "    a\n", " ", "\\*", "\u00A0", "a:", "!", "|a", "a|b\n", "|a|b|\n", "|-", "> [^a]: b\n",
        "[a]: b\n", "[a]: <", "[^a] ", "---\n",
        "\r", "\u2028", "\u202E", "ﷺ", "👩‍👩‍👧‍👦 ", "\0",
    ];

    [Theory(Timeout = HostileText.Timeout)]
    [MemberData(nameof(Units))]
    public async Task A_megabyte_of_the_same_ends(string unit) =>
        await HostileText.EndsAsync(HostileText.Of(unit), TestContext.Current.CancellationToken);

    [Theory(Timeout = HostileText.Timeout)]
    [InlineData("[^{0}]: x\n")]
    [InlineData("[^{0}]: x\n\n")]
    [InlineData("[^{0}] [^{0}]: x\n\n")]
    [InlineData("[r{0}]: x\n")]
    [InlineData("[r{0}] ")]
    [InlineData("# Heading {0}\n\n")]
    [InlineData("[x](x{0}:y)\n\n")]
    [InlineData("![Boats](harbour{0}.jpg)\n\n")]
    [InlineData("[a](#b{0})\n\n## C{0}\n\n")]
    [InlineData("[a](/b{0})\n\n")]
    [InlineData("“Words {0}\"\n\n")]
    [InlineData("<b {0}\n\n")]
    [InlineData("&nbsp;\n\nThe same paragraph in another line.\n\n#\n\n")]
    [InlineData("<<<<<<< {0}\n\n")]
    public async Task A_megabyte_of_numbered_things_ends(string unit)
    {
        var things = Enumerable.Range(0, HostileText.Size / unit.Length).Select(number => string.Format(null, unit, number));

        await HostileText.EndsAsync($"Text.\n\n{string.Concat(things)}", TestContext.Current.CancellationToken);
    }

    [Theory(Timeout = HostileText.Timeout)]
    [InlineData(3_000)]
    [InlineData(100_000)]
    public async Task A_table_with_a_wide_head_and_many_short_rows_ends(int count)
    {
        var table = string.Concat(Enumerable.Repeat("|a", count)) + "\n"
            + string.Concat(Enumerable.Repeat("|-", count)) + "\n" + string.Concat(Enumerable.Repeat("|\n", count));

        var reading = await HostileText.EndsAsync(table, TestContext.Current.CancellationToken);

        Assert.Equal("BP0311", Assert.Single(reading.Diagnostics, one => one.IsError).Code);
    }

    [Fact(Timeout = HostileText.Timeout)]
    public async Task Sixteen_megabytes_of_plain_text_are_an_article()
    {
        var paragraph = string.Concat(Enumerable.Repeat("Words of a plain text. ", 100)) + "\n\n";
        var text = string.Concat(Enumerable.Repeat(paragraph, 7_000));

        var reading = await HostileText.EndsAsync(text, TestContext.Current.CancellationToken);

        Assert.NotNull(reading.Article);
    }
}
