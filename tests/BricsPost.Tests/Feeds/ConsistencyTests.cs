using BricsPost.Editions;
using BricsPost.Tests.Feeds.Consistency;
using BricsPost.Tests.Feeds.Generated;
using BricsPost.Tests.Feeds.Schemas;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Feeds;

/// <summary>The page, its head, JSON-LD, the feed, the sitemaps and the Markdown say one thing, whatever the article.</summary>
public sealed class ConsistencyTests(EditionFixture shop) : IClassFixture<EditionFixture>
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 100)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Every_place_says_what_the_editor_meant(int seed)
    {
        var article = new EditGenerator(seed).Write();
        var edition = await shop.PrintAsync(ArticleFile.Write(article), article.Published.AddHours(1));

        var claims = Claims(edition).ToList();

        Assert.Equal(edition.Bytes("/"), edition.Bytes(Truth.Address(article).Path));
        Assert.Equal(claims.Select(claim => (claim with { Value = Truth.Of(article, claim.About) }).ToString()),
            claims.Select(claim => claim.ToString()));
    }

    private static IEnumerable<Claim> Claims(Edition edition)
    {
        var printed = new Printed(edition);
        var page = SiteUnderTest.Parse(edition.Text("/"));
        return PageClaims.Of(page, printed)
            .Concat(HeadClaims.Of(page, printed))
            .Concat(JsonLdClaims.Of(page, printed))
            .Concat(FeedClaims.Of(Schema.Valid(edition, "/feed.xml"), printed))
            .Concat(SitemapClaims.Of(Schema.Valid(edition, "/sitemap.xml"), printed))
            .Concat(SitemapClaims.OfNews(Schema.Valid(edition, "/news-sitemap.xml")))
            .Concat(MarkdownClaims.Of(edition.Text("/article.md"), printed));
    }
}
