using System.Globalization;

namespace BricsPost.Tests.Content;

[Fast]
public sealed class ExcerptTests
{
    private static string Of(string markdown) => Reads.Article(Reads.Markdown(markdown)).Description;

    [Fact]
    public void The_first_paragraph_stands_for_the_article_without_its_markup() =>
        Assert.Equal("“We *support* this” & more, here", Of(
            "# Head\n\n![Boats](harbour.jpg)\n\n“We \\*support\\* this” &amp;\n**more**, [here](/x)[^1]\n\n[^1]: Note.\n"));

    [Fact]
    public void A_long_paragraph_is_cut_at_a_word()
    {
        var excerpt = Of(string.Concat(Enumerable.Repeat("seven letters, ", 20)));

        Assert.True(excerpt.Length is > 140 and <= 160, excerpt);
        Assert.Matches("(letters|seven)…$", excerpt);
    }

    [Theory]
    [InlineData("叙利亚和平会议")]
    [InlineData("👩‍👩‍👧‍👦")]
    [InlineData("नमस्ते")]
    public void Text_without_spaces_is_cut_between_two_characters(string unit)
    {
        var excerpt = Of(string.Concat(Enumerable.Repeat(unit, 100)));

        Assert.InRange(excerpt.Length, 120, 160);
        var elements = new StringInfo(excerpt).LengthInTextElements;
        Assert.Equal(elements, new StringInfo(excerpt[..^1]).LengthInTextElements + 1);
        Assert.StartsWith(excerpt[..^1], string.Concat(Enumerable.Repeat(unit, 100)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_of_lists_and_tables_alone_has_one_too() => Assert.Equal("One", Of("- One\n- Two\n\n| a |\n|---|\n"));

    [Fact]
    public void Words_are_counted_over_everything_that_is_read() => Assert.Equal(
        "Head\nText of a paragraph\nitem\ncell\nvalue\ncode\nNote.",
        Reads.Article(Reads.Markdown(
            "# Head\n\nText *of* a\nparagraph[^1]\n\n- item\n\n| cell |\n|---|\n| value |\n\n```\ncode\n```\n\n[^1]: Note.\n"))
            .Body.PlainText);
}
