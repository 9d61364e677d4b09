using System.Text.RegularExpressions;
using AngleSharp.Dom;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Feeds;

/// <summary>What reader modes show of the shipped page: SmartReader is Mozilla's Readability for .NET.</summary>
public sealed partial class ReaderModeTests : IAsyncLifetime
{
    private static readonly SourceDocument Document = new();

    private readonly SiteUnderTest _site = SiteUnderTest.Start(
        null, ("Content:Path", Repository.File("content")), ("Site:Url", EditionFixture.Origin));

    private SmartReader.Article Read { get; set; } = new SmartReader.Reader(EditionFixture.Origin, "<p>").GetArticle();

    private IDocument Shown => SiteUnderTest.Parse(Read.Content);

    public async ValueTask InitializeAsync()
    {
        var html = await _site.Client.GetStringAsync("/", TestContext.Current.CancellationToken);
        using var reader = new SmartReader.Reader(EditionFixture.Origin, html);
        Read = await reader.GetArticleAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public void The_headline_the_author_and_the_date_are_found()
    {
        Assert.True(Read.IsReadable);
        Assert.Equal(Document.Headline, Read.Title);
        Assert.Contains("Daria Chernyshova", Read.Byline, StringComparison.Ordinal);
        Assert.Equal(new DateTime(2013, 10, 7, 10, 55, 0), Read.PublicationDate?.ToUniversalTime());
        Assert.Equal(("en", "The BRICS Post"), (Read.Language, Read.SiteName));
    }

    [Fact]
    public void The_photo_keeps_its_description_and_its_caption()
    {
        var figure = Assert.Single(Shown.QuerySelectorAll("figure"));

        Assert.Equal(Document.Alt, figure.QuerySelector("img")?.GetAttribute("alt"));
        Assert.StartsWith(EditionFixture.Origin + "photos/", figure.QuerySelector("img")?.GetAttribute("src"), StringComparison.Ordinal);
        Assert.Equal(Document.Caption, Space().Replace(figure.QuerySelector("figcaption")?.TextContent ?? "", " ").Trim());
    }

    [Fact]
    public void Every_paragraph_is_there_in_order() =>
        Assert.Equal(Document.Paragraphs,
            Shown.QuerySelectorAll("p").Select(paragraph => paragraph.TextContent).Where(Document.Paragraphs.Contains));

    [Fact]
    public void Nothing_of_the_furniture_is_there()
    {
        string[] furniture = [Document.FollowUs, "Share", "WhatsApp", "Facebook", "Feed", "Plain text", "Skip to the article"];

        Assert.DoesNotContain(furniture, words => Read.TextContent.Contains(words, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
