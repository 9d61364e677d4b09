using System.Text;
using BricsPost.Content;
using BricsPost.Settings;

namespace BricsPost.Tests.Content;

/// <summary>Inputs of a megabyte that bring parsers to their knees: each gives a result or a diagnostic, before the timeout.</summary>
public sealed class HostileInputTests
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

    /// <summary>Every check has a case that makes it speak: all of it again and again, and the signs that its patterns look for.</summary>
    [Theory(Timeout = Timeout)]
    [MemberData(nameof(CaseTests.Editorial), MemberType = typeof(CaseTests))]
    public async Task Hundreds_of_kilobytes_of_what_a_check_looks_for_end(string name)
    {
        var file = Reads.Path($"tests/BricsPost.Tests/Content/Cases/{name}.md");
        var article = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        var text = article[(article.IndexOf("---", 3, StringComparison.Ordinal) + 3)..];

        await Ends(
            string.Concat(Enumerable.Repeat(text, 1 + (Size / 4 / Encoding.UTF8.GetByteCount(text)))),
            TestContext.Current.CancellationToken);
    }

    [Theory(Timeout = Timeout)]
    [InlineData("{{")]
    [InlineData("{%")]
    [InlineData("{a=")]
    [InlineData("[a b=\"")]
    [InlineData("[a x y=z")]
    [InlineData("[b]")]
    [InlineData("*[a")]
    [InlineData("::: ")]
    [InlineData("import a from ")]
    [InlineData("a^b")]
    [InlineData("a~b")]
    [InlineData("<a b=\"")]
    [InlineData("<! ")]
    [InlineData("a`b ")]
    [InlineData("a*b ")]
    [InlineData("a*”b")]
    [InlineData("中_中")]
    [InlineData("https://a.b[")]
    [InlineData("www.a.")]
    [InlineData("a@b.")]
    [InlineData("<a.b.")]
    [InlineData("a?b")]
    [InlineData("?? ")]
    [InlineData("Ã©")]
    [InlineData("• a\n")]
    [InlineData("1: a\n")]
    [InlineData("A. a\n")]
    [InlineData("a | b\n")]
    [InlineData("|—")]
    [InlineData("Roses are\n")]
    [InlineData("“{.a}\"")]
    [InlineData("- \u00A0")]
    public async Task A_megabyte_of_the_signs_of_a_check_ends(string unit)
    {
        var count = Size / Encoding.UTF8.GetByteCount(unit);

        await Ends($"Text.\n\n{string.Concat(Enumerable.Repeat(unit, count))}", TestContext.Current.CancellationToken);
        // In paragraphs that the limits allow, each of them as long as can be.
        var paragraph = string.Concat(Enumerable.Repeat(unit, 40_000 / unit.Length));
        await Ends(string.Concat(Enumerable.Repeat($"{paragraph}\n\n", 20)), TestContext.Current.CancellationToken);
    }

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

    [Theory]
    [InlineData("[a](/b)\n\n", 20_000, "opening square brackets")]
    [InlineData("word\n\n", 100_000, "lines")]
    [InlineData("*a*\n\n", 100_000, "characters with a meaning")]
    [InlineData("five ", 10_000, "characters without an empty line")]
    [InlineData("|a|\n|-|\n\n", 25_000, "cells of tables")]
    public void What_would_take_the_parser_too_long_is_told_when_it_is_passed(string unit, int count, string what)
    {
        Assert.Empty(Reads.Markdown(string.Concat(Enumerable.Repeat(unit, count))).Diagnostics);

        var passed = Assert.Single(Reads.Markdown(string.Concat(Enumerable.Repeat(unit, count + 1))).Diagnostics);

        Assert.Equal("BP0311", passed.Code);
        Assert.Contains(what, passed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Emphasis_that_can_be_parsed_but_not_written_is_told_with_its_paragraph() => Assert.Equal(
        ["article.md(7,1): error BP0310: Brackets, asterisks, lists or quotes are nested too deeply in this paragraph. " +
            "Look for long runs of one character."],
        Reads.Lines(Reads.Markdown($"Text.\n\n{new string('>', 90)} {new string('*', 120)}a{new string('*', 120)}\n")));

    [Fact]
    public void A_byte_more_than_sixteen_megabytes_is_too_much() =>
        Assert.Equal(["BP0002"], Reads.Codes(Reads.Bytes(new byte[ArticleReader.MaxBytes + 1])));

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
