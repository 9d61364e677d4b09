using System.Xml.Linq;
using BricsPost.Editions;
using BricsPost.Languages;
using BricsPost.Metadata;
using BricsPost.Publishing;
using BricsPost.Settings;
using BricsPost.Tests.Feeds;
using BricsPost.Tests.Feeds.Consistency;
using BricsPost.Tests.Feeds.Schemas;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Publishing;

/// <summary>What readers and machines get after an article was withdrawn.</summary>
public sealed class WithdrawnEditionTests(EditionFixture fixture) : IClassFixture<EditionFixture>
{
    private const string Reason = "The photo was <not> ours & the source withdrew it.";

    private static readonly DateTimeOffset Published = new(2024, 2, 29, 1, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset WithdrawnAt = new(2024, 3, 1, 20, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Languages =>
        ["en", "am", "ar", "fa", "hi", "id", "pt", "ru", "zh", "zh-Hant", "de", "es", "fr", "he", "nl"];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_withdrawn_article_is_gone_with_the_day_and_the_reason_in_the_language_of_the_article(string tag)
    {
        var edition = await WithdrawnAsync(tag);
        var language = Language.Of(tag);

        Assert.True(edition.TryFind("/", out var page));
        Assert.Equal((410, "public, max-age=60, must-revalidate"), (page.Status, page.CacheControl()));
        var document = SiteUnderTest.Parse(edition.Text("/"));
        Assert.Equal((tag, language.Direction),
            (document.DocumentElement.GetAttribute("lang"), document.DocumentElement.GetAttribute("dir")));
        var title = document.QuerySelector("h1");
        Assert.Equal((language.Labels["Withdrawn"], language.Labels.Lang), (title?.TextContent, title?.GetAttribute("lang")));
        Assert.Equal(Reason, document.QuerySelector(".standfirst")?.TextContent);
        var time = document.QuerySelector("time");
        Assert.Equal((language.Day(WithdrawnAt.ToOffset(EditionFixture.Offset)), "2024-03-02T01:30:00+05:30"),
            (time?.TextContent, time?.GetAttribute("datetime")));
        Assert.Equal("noindex", document.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.Empty(document.QuerySelectorAll("img, script, [property], link[rel=canonical], link[rel=alternate]"));
    }

    [Theory]
    [InlineData("/article.md")]
    [InlineData("/2024/02/29/low-tide-at-sanur")]
    [InlineData("/2024/02/29")]
    [InlineData("/photos/tide-780.0123456789ab.jpg")]
    public async Task Every_address_of_a_withdrawn_article_is_gone(string path)
    {
        var edition = await WithdrawnAsync("en");

        Assert.True(edition.TryFind(path, out var response) || edition.TryFindRule(path, out response));
        Assert.Equal((410, "text/html; charset=utf-8"), (response.Status, response.MediaType));
    }

    [Fact]
    public async Task The_publishers_logo_stays_when_an_article_is_withdrawn()
    {
        var edition = await WithdrawnAsync("en");

        Assert.True(edition.TryFind(Logo.Picture.Path, out var logo));
        Assert.Equal(200, logo.Status);
    }

    [Fact]
    public async Task The_feed_replaces_a_withdrawn_article_under_its_id()
    {
        var article = Schema.Valid(await fixture.PrintAsync(ContentOnDisk.Article()), "/feed.xml").Element(FeedClaims.Atom + "entry");
        var entry = Schema.Valid(await WithdrawnAsync("fo"), "/feed.xml").Element(FeedClaims.Atom + "entry");

        Assert.Equal((string?)article?.Element(FeedClaims.Atom + "id"), (string?)entry?.Element(FeedClaims.Atom + "id"));
        Assert.Equal(("This article has been withdrawn", "en"),
            ((string?)entry?.Element(FeedClaims.Atom + "title"),
            (string?)entry?.Element(FeedClaims.Atom + "title")?.Attribute(XNamespace.Xml + "lang")));
        Assert.Equal((Reason, "2024-03-02T01:30:00+05:30"),
            ((string?)entry?.Element(FeedClaims.Atom + "content"), (string?)entry?.Element(FeedClaims.Atom + "updated")));
        Assert.Equal("https://post.example/2024/02/29", (string?)entry?.Element(FeedClaims.Atom + "link")?.Attribute("href"));
    }

    [Fact]
    public async Task The_sitemaps_and_the_file_for_language_models_do_not_name_a_withdrawn_article()
    {
        var edition = await WithdrawnAsync("en");

        SitemapClaims.AssertOnlyFrontPage(edition);
        Assert.DoesNotContain("2024", edition.Text("/llms.txt"), StringComparison.Ordinal);
    }

    private Task<Edition> WithdrawnAsync(string tag)
    {
        WithdrawalMetadata Metadata(Site site) => new(Published, WithdrawnAt, Reason, site, Language.Of(tag), Logo.Picture);
        return fixture.AssembleAsync(
            (pages, style) => pages.WithdrawnAsync(Metadata(fixture.Site), style, TestContext.Current.CancellationToken),
            site => FeedResponses.Withdrawn(Metadata(site), site));
    }
}
