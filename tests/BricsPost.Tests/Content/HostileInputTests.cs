using System.Text;
using BricsPost.Content;
using BricsPost.Settings;

namespace BricsPost.Tests.Content;

/// <summary>Inputs of a megabyte that bring parsers to their knees: each gives a result or a diagnostic, before the timeout.</summary>
public sealed partial class HostileInputTests
{
    private const int Size = 1_000_000;
    private const int Timeout = 180_000;

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

    [Theory(Timeout = Timeout)]
    [MemberData(nameof(Units))]
    public async Task A_megabyte_of_the_same_ends(string unit) =>
        await Ends(
            $"Text.\n\n{string.Concat(Enumerable.Repeat(unit, Size / Encoding.UTF8.GetByteCount(unit)))}",
            TestContext.Current.CancellationToken);

    [Theory(Timeout = Timeout)]
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
    public async Task A_megabyte_of_numbered_things_ends(string unit) =>
        await Ends(
            $"Text.\n\n{string.Concat(Enumerable.Range(0, Size / unit.Length).Select(number => string.Format(null, unit, number)))}",
            TestContext.Current.CancellationToken);

    [Theory(Timeout = Timeout)]
    [InlineData(3_000)]
    [InlineData(100_000)]
    public async Task A_table_with_a_wide_head_and_many_short_rows_ends(int count)
    {
        var table = string.Concat(Enumerable.Repeat("|a", count)) + "\n"
            + string.Concat(Enumerable.Repeat("|-", count)) + "\n" + string.Concat(Enumerable.Repeat("|\n", count));

        var reading = await Ends(table, TestContext.Current.CancellationToken);

        Assert.Equal("BP0311", Assert.Single(reading.Diagnostics, one => one.IsError).Code);
    }

    [Theory(Timeout = Timeout)]
    [InlineData("tags: ", "[")]
    [InlineData("tags: ", "{")]
    [InlineData("tags: ", "[a, ")]
    [InlineData("tags: ", "{a: ")]
    [InlineData("", "- ")]
    [InlineData("", "? ")]
    [InlineData("", "a: ")]
    [InlineData("", "a:\n")]
    [InlineData("", "a\n")]
    [InlineData("", "&a ")]
    [InlineData("", "!a ")]
    [InlineData("", "*a ")]
    [InlineData("", " a: b\n")]
    [InlineData("a:\n", "  b: c: d\n")]
    [InlineData("title: ", "\"")]
    [InlineData("title: ", "'")]
    [InlineData("title: ", "a ")]
    [InlineData("title: ", "\t")]
    [InlineData("title: |\n", "  a\n")]
    [InlineData("", "#\n")]
    [InlineData("", "%\n")]
    [InlineData("", "...\n")]
    [InlineData("", "k: [a\n")]
    [InlineData("", "--- a\n")]
    [InlineData("title: ", "\u00A0")]
    [InlineData("tags: [a, ", "\u200B")]
    public async Task Sixty_kilobytes_of_the_same_front_matter_end(string before, string unit)
    {
        var lines = before + string.Concat(Enumerable.Repeat(unit, 60_000 / unit.Length));

        var reading = await Task.Run(() => Reads.Header(lines), TestContext.Current.CancellationToken)
            .WaitAsync(TestContext.Current.CancellationToken);

        Assert.Null(reading.Article);
        Assert.InRange(reading.Diagnostics.Count, 1, 101);
    }

    [Fact(Timeout = Timeout)]
    public async Task Sixteen_megabytes_of_plain_text_are_an_article()
    {
        var paragraph = string.Concat(Enumerable.Repeat("Words of a plain text. ", 100)) + "\n\n";
        var reading = await Ends(string.Concat(Enumerable.Repeat(paragraph, 7_000)), TestContext.Current.CancellationToken);

        Assert.NotNull(reading.Article);
    }

    private static async Task<ParseResult> Ends(string markdown, CancellationToken timeout)
    {
        var reading = await Task.Run(() => Reads.Markdown(markdown, EditorialChecks.All), timeout).WaitAsync(timeout);

        Assert.Equal(reading.Article is null, reading.Diagnostics.Any(one => one.IsError));
        Assert.All(reading.Diagnostics, one => Assert.True(
            one.At.Line >= 1 && one.At.Column >= 1 && !one.Message.Any(char.IsControl), one.Message));
        Assert.InRange(reading.Diagnostics.Count, 0, 101);
        reading.Article?.Body.Render(Reads.Labels);
        return reading;
    }
}
