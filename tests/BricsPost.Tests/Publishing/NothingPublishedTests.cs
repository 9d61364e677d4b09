using BricsPost.Editions;
using BricsPost.Metadata;
using BricsPost.Publishing;
using BricsPost.Tests.Feeds;
using BricsPost.Tests.Feeds.Consistency;
using BricsPost.Tests.Feeds.Schemas;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Publishing;

/// <summary>What readers and machines get before the first article.</summary>
public sealed class NothingPublishedTests(EditionFixture fixture) : IClassFixture<EditionFixture>
{
    [Fact]
    public async Task Before_the_first_article_the_front_page_says_that_nothing_is_published_and_no_cache_keeps_it()
    {
        var edition = await NothingAsync();

        Assert.True(edition.TryFind("/", out var page));
        Assert.Equal((404, "no-store"), (page.Status, page.CacheControl()));
        var document = SiteUnderTest.Parse(edition.Text("/"));
        Assert.Equal("Nothing is published yet", document.QuerySelector("h1")?.TextContent);
        Assert.Equal("noindex", document.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.Equal(
            Addresses.Machine.Where(file => file is { Label: not null, NeedsArticle: false }).Select(file => file.Path),
            document.QuerySelectorAll("footer ul a").Select(link => link.GetAttribute("href")));
        Assert.Empty(document.QuerySelectorAll("main a, script, [property], link[rel=canonical], link[rel=alternate]"));
    }

    [Fact]
    public async Task Before_the_first_article_every_feed_is_valid_and_names_no_article()
    {
        var edition = await NothingAsync();

        Assert.Empty(Schema.Valid(edition, "/feed.xml").Elements(FeedClaims.Atom + "entry"));
        SitemapClaims.AssertOnlyFrontPage(edition);
        Assert.Contains("No article is published", edition.Text("/llms.txt"), StringComparison.Ordinal);
        Assert.Contains("Sitemap: https://post.example/sitemap.xml", edition.Text("/robots.txt"), StringComparison.Ordinal);
        Assert.False(edition.TryFind("/article.md", out _));
        Assert.All(Addresses.Machine.Where(address => !address.NeedsArticle), address =>
        {
            Assert.True(edition.TryFind(address.Path, out var file));
            Assert.Equal((200, "no-store"), (file.Status, file.CacheControl()));
        });
    }

    private Task<Edition> NothingAsync() => fixture.AssembleAsync(
        (pages, style) => pages.WithoutArticleAsync(style, TestContext.Current.CancellationToken),
        site => FeedResponses.WithoutArticle(PublisherMetadata.Of(site, Logo.Picture), site, CachePolicy.Never));
}
