using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Pages;

/// <summary>The article of this repository against the document it was made from.</summary>
public sealed partial class ShippedArticleTests : IAsyncLifetime
{
    private static readonly SourceDocument Document = new();

    private readonly SiteUnderTest _site = SiteUnderTest.Start(null, ("Content:Path", Repository.File("content")));

    private IHtmlDocument Page { get; set; } = SiteUnderTest.Parse("");

    public async ValueTask InitializeAsync() => Page = await _site.PageAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public void The_publication_is_named_in_the_header_and_leads_to_the_front_page()
    {
        var link = Page.QuerySelector("body > header a");

        Assert.Equal(("The BRICS Post", "/"), (link?.TextContent, link?.GetAttribute("href")));
    }

    [Fact]
    public void The_social_profiles_are_a_labelled_list_of_named_links()
    {
        var nav = Page.QuerySelector("nav");

        Assert.Equal(Document.FollowUs, nav?.GetAttribute("aria-label"));
        Assert.Equal(Document.FollowUs, nav?.QuerySelector("p")?.TextContent);
        var links = nav?.QuerySelectorAll("li > a") ?? throw new InvalidOperationException("There is no list of links.");
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.NotEmpty(link.TextContent.Trim()));
        Assert.All(links, link => Assert.StartsWith("https://", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public void The_headline_is_the_only_h1() =>
        Assert.Equal([Document.Headline], Page.QuerySelectorAll("h1").Select(Words));

    [Fact]
    public void The_date_is_shown_as_written_and_told_to_machines()
    {
        var time = Page.QuerySelector("time");

        Assert.Equal((Document.Date, "2013-10-07T10:55:00+00:00"), (time?.TextContent, time?.GetAttribute("datetime")));
    }

    [Fact]
    public void The_photo_has_the_alternative_text_of_the_document() =>
        Assert.Equal(Document.Alt, Page.QuerySelector("figure img")?.GetAttribute("alt"));

    [Fact]
    public void The_caption_ends_with_the_credit_in_brackets() =>
        Assert.Equal(Document.Caption, Words(Page.QuerySelector("figure > figcaption")));

    [Fact]
    public void The_body_has_every_paragraph_in_order()
    {
        Assert.Equal(14, Document.Paragraphs.Count);
        Assert.Equal(Document.Paragraphs, Page.QuerySelectorAll("article > p:not(.byline)").Select(paragraph => paragraph.TextContent));
    }

    [Fact]
    public void The_byline_stands_after_the_body() =>
        Assert.Equal(Document.Byline, Words(Page.QuerySelector("article > .byline")));

    [Fact]
    public void The_parts_stand_in_the_order_of_the_document()
    {
        string[] parts = ["body > header", "nav", "h1", "time", "figure img", "figcaption", "article > p:not(.byline)", ".byline"];

        var found = parts.Select(part => Page.QuerySelector(part) ?? throw new InvalidOperationException($"{part} is missing.")).ToList();

        Assert.All(found.Zip(found.Skip(1)), pair =>
            Assert.True(pair.First.CompareDocumentPosition(pair.Second).HasFlag(DocumentPositions.Following)));
    }

    [Fact]
    public void Every_word_of_the_document_is_on_the_page()
    {
        var text = Words(Page.Body);

        Assert.All(Document.Paragraphs.Append(Document.Headline).Append(Document.Caption).Append(Document.Byline), part =>
            Assert.Contains(part, text, StringComparison.Ordinal));
    }

    private static string Words(INode? node) => Space().Replace(node?.TextContent ?? "", " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
