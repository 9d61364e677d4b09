using AngleSharp.Html.Parser;
using BricsPost.Content;
using BricsPost.Settings;

namespace BricsPost.Tests.Content;

[Fast]
public sealed class ShippedArticleTests
{
    private static ParseResult Shipped => Reads.Bytes(File.ReadAllBytes(Reads.Path("content/article.md")), checks: EditorialChecks.All);

    [Fact]
    public void The_shipped_article_reads_without_a_diagnostic()
    {
        var article = Reads.Article(Shipped);

        Assert.Equal("Russia, US back Syria peace conference in Nov", article.Title);
        Assert.Equal(new DateTimeOffset(2013, 10, 7, 10, 55, 0, TimeSpan.Zero), article.Published);
        Assert.Equal("AP", article.Photo?.Credit);
        Assert.Equal(["Syria", "Russia", "United States", "Geneva 2", "APEC"], article.Tags);
    }

    [Fact]
    public void Its_fourteen_paragraphs_are_those_of_the_source_document()
    {
        var source = File.ReadAllText(Reads.Path("seeds/000_a45969a8dc5817c7.txt")).Split('\n')
            .Select(line => line.Trim()).Where(line => line.Length > 0).ToList();

        var html = Assert.IsType<Prose>(Assert.Single(Reads.Article(Shipped).Body.Render(Reads.Labels))).Html;

        // Above them stand: follow us, headline, date, and the line on the diplomats twice; below them the byline.
        var paragraphs = new HtmlParser().ParseDocument(html).QuerySelectorAll("p").Select(paragraph => paragraph.TextContent);
        Assert.Equal(source[5..^1], paragraphs);
        Assert.Equal(14, source[5..^1].Count);
    }
}
