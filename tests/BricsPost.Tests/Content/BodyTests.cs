using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;

namespace BricsPost.Tests.Content;

[Fast]
public sealed class BodyTests
{
    [Theory]
    [InlineData("#### A\n\n## B\n\n### C\n\n###### D\n\n# E", "h2 h2 h3 h4 h2")]
    [InlineData("# A\n\n## B\n\n### C\n\n#### D\n\n##### E\n\n###### F", "h2 h3 h4 h5 h6 h6")]
    [InlineData("> ### A\n\n- # B\n\n  ### C", "h2 h2 h3")]
    [InlineData("###\n\n### A", "h2")]
    public void Headings_begin_at_h2_and_skip_no_level(string markdown, string expected) =>
        Assert.Equal(expected, string.Join(' ', Page.Of(markdown).QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(one => one.LocalName)));

    [Fact]
    public void Each_heading_has_an_id_of_its_own() => Assert.Equal(
        ["the-plan", "the-plan-1", "the-plan-1-1", "план-2", "section", "हिन्दी"],
        Page.Of("# The *plan*!\n# The plan\n# The plan-1\n# План 2\n# ???\n# हिन्दी")
            .QuerySelectorAll("h2").Select(one => one.Id));

    [Fact]
    public void No_heading_takes_an_id_of_the_page_around_it()
    {
        var taken = Directory.GetFiles(Reads.Path("src/BricsPost/Pages"), "*.cshtml").SelectMany(File.ReadLines)
            .SelectMany(line => Regex.Matches(line, "\\bid=\"([^\"@]+)\"")).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(taken);
        Assert.All(taken, id => Assert.Null(Page.Of($"# {id}").GetElementById(id)));
    }

    [Theory]
    [InlineData("7. October\n9. October\n12. October", "7 9 12")]
    [InlineData("2011. War\n2013. Talks\n2015. Peace", "2011 2013 2015")]
    [InlineData("3. c\n2. b\n1. a", "3 2 1")]
    [InlineData("1) a\n3) b\n4) c", "1 3 4")]
    [InlineData("> 5. a\n> 8. b", "5 8")]
    [InlineData("7. a\n7. b\n9. c", "7 7 9")]
    [InlineData("- x\n\n  2. a\n\n  4. b", "2 4")]
    [InlineData("1. a\n1. b\n1. c", "1 2 3")]
    [InlineData("4. a\n5. b", "4 5")]
    public void Items_of_a_list_have_the_numbers_that_the_editor_wrote(string markdown, string expected)
    {
        var list = Assert.IsType<IHtmlOrderedListElement>(Page.Of(markdown).QuerySelector("ol"), exactMatch: false);
        var (next, numbers) = (int.Parse(list.GetAttribute("start") ?? "1", CultureInfo.InvariantCulture), new List<int>());
        foreach (var item in list.Children)
        {
            numbers.Add(item.GetAttribute("value") is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : next);
            next = numbers[^1] + 1;
        }

        Assert.Equal(expected, string.Join(' ', numbers));
    }

    [Theory]
    [InlineData("##\u00A0A", "h2")]
    [InlineData("\u00A0## A", "h2")]
    [InlineData("##\u200B A", "h2")]
    [InlineData("\uFEFF## A", "h2")]
    [InlineData("##\u3000A", "h2")]
    [InlineData("-\u00A0A", "li")]
    [InlineData("*\u202FA", "li")]
    [InlineData("1.\u00A0A", "li")]
    [InlineData("> -\u00A0A", "blockquote li")]
    [InlineData(">\u00A0A", "blockquote")]
    public void An_unusual_space_beside_a_mark_is_a_space(string markdown, string element)
    {
        foreach (var lineEnd in (string[])["", "\n", "\r\n"])
        {
            Assert.Equal("A", Page.Of($"Text.\n\n{markdown}{lineEnd}").QuerySelector($"main {element}")?.TextContent.Trim());
        }
    }

    [Theory]
    [InlineData("| `a \\| b` |\n|---|", "a | b")]
    [InlineData("> | x |\n> |---|\n> | `a\\|b` |", "a|b")]
    [InlineData("`a \\| b`", "a \\| b")]
    public void A_bar_in_the_code_of_a_table_is_written_with_a_backslash(string markdown, string expected) =>
        Assert.Equal(expected, Page.Of(markdown).QuerySelector("code")?.TextContent);

    [Theory]
    [InlineData("他说，**继续合作。**双方", "strong", "继续合作。")]
    [InlineData("他说*“和平”*。", "em", "“和平”")]
    [InlineData("彼は**「重要」**と", "strong", "「重要」")]
    [InlineData("그는 **“평화”**라고", "strong", "“평화”")]
    public void Emphasis_stands_beside_the_punctuation_of_east_asia(string markdown, string element, string words) =>
        Assert.Equal(words, Page.Of(markdown).QuerySelector(element)?.TextContent);

    [Fact]
    public void A_table_scrolls_inside_itself_and_has_a_name_of_its_own()
    {
        var page = Page.Of("|  | b |\n|:-:|--:|\n| 1 | 2 |\n\nText.\n\n| x |\n|---|\n");

        Assert.Equal(
            ["Table", "Table 2"],
            page.QuerySelectorAll("div.scroll[role=region][tabindex='0']").Select(one => one.GetAttribute("aria-label")));
        Assert.Equal("b", Assert.Single(page.QuerySelectorAll("th[scope=col].end")).TextContent);
        Assert.Empty(page.QuerySelectorAll("[style]"));
        Assert.Empty(page.QuerySelectorAll("th:empty"));
    }

    [Fact]
    public void Footnotes_lead_there_and_back()
    {
        var page = Page.Of("One[^n], again[^n], two[^m].\n\n[^n]: First.\n[^m]: Second[^n].\n");

        foreach (var link in page.QuerySelectorAll("a"))
        {
            Assert.NotNull(page.GetElementById(Assert.IsType<string>(link.GetAttribute("href"))[1..]));
        }

        Assert.Equal("Footnotes", page.QuerySelector("section[role=doc-endnotes]")?.GetAttribute("aria-label"));
        var back = page.QuerySelectorAll("a[role=doc-backlink]").Select(one => one.GetAttribute("aria-label")).ToList();
        Assert.Equal(4, back.Count);
        Assert.Equal(["Back to the text 1, 1", "Back to the text 1, 2"], back.Take(2));
        Assert.Equal(back.Distinct(), back);
        Assert.Equal(page.QuerySelectorAll("[id]").Select(one => one.Id).Distinct(), page.QuerySelectorAll("[id]").Select(one => one.Id));
    }

    [Theory]
    [InlineData("[a](/b)", "https://post.example/b")]
    [InlineData("[a](b?c=d#e)", "https://post.example/b?c=d#e")]
    [InlineData("[a](#план)", "https://post.example/2013/#%D0%BF%D0%BB%D0%B0%D0%BD")]
    [InlineData("[a](https://example.org)", "https://example.org")]
    [InlineData("<desk@post.example>", "mailto:desk@post.example")]
    [InlineData("a[^1]\n\n[^1]: b", "https://post.example/2013/#fn:1")]
    public void Links_of_a_copy_that_leaves_the_site_are_absolute(string markdown, string href) =>
        Assert.Equal(href, Page.Of(markdown, new Uri("https://post.example/2013/")).QuerySelector("a")?.GetAttribute("href"));

    [Theory]
    [InlineData("[a](<b c\"d'e[f]|g>)", "/b%20c%22d'e%5Bf%5D%7Cg")]
    [InlineData("[a](100%)", "/100%25")]
    [InlineData("[a](новости)", "/новости")]
    public void Addresses_are_written_as_the_standard_allows_and_from_the_root_of_the_site(string markdown, string href) =>
        Assert.Equal(href, Page.Of(markdown).QuerySelector("a")?.GetAttribute("href"));

    [Fact]
    public void A_link_opens_where_the_reader_wants() => Assert.Equal(
        ["href", "title"], Page.Of("[a](https://example.org \"T\"){target=_blank}").QuerySelector("a")?.Attributes.Select(one => one.Name));

    [Fact]
    public void A_body_renders_the_same_again()
    {
        var body = Reads.Article(Reads.Markdown("# A\n\n| a |\n|---|\n\n| b |\n|---|\n\nc[^1]\n\n[^1]: d\n")).Body;

        Assert.Equal(body.Render(Reads.Labels), body.Render(Reads.Labels));
    }
}
