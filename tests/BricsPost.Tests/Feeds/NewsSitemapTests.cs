using System.Globalization;
using BricsPost.Editions;
using BricsPost.Tests.Feeds.Consistency;
using BricsPost.Tests.Feeds.Schemas;

namespace BricsPost.Tests.Feeds;

/// <summary>The article is news in the news sitemap for 48 hours.</summary>
public sealed class NewsSitemapTests(EditionFixture shop) : IClassFixture<EditionFixture>
{
    // Ten hours old by the clock of the disk, so that no file is newer than the turn.
    private static readonly DateTimeOffset Published =
        DateTimeOffset.FromUnixTimeSeconds(DateTimeOffset.UtcNow.AddHours(-10).ToUnixTimeSeconds());

    private static readonly DateTimeOffset Turn = Published.AddHours(48);

    [Fact]
    public async Task It_holds_the_article_until_the_last_second()
    {
        var edition = await PrintAsync(Turn.AddSeconds(-1));

        Assert.Single(Schema.Valid(edition, "/news-sitemap.xml").Descendants(SitemapClaims.Sitemaps + "url"));
    }

    [Fact]
    public async Task It_keeps_the_address_without_the_news_from_then_on()
    {
        var edition = await PrintAsync(Turn);

        var url = Assert.Single(Schema.Valid(edition, "/news-sitemap.xml").Descendants(SitemapClaims.Sitemaps + "url"));
        Assert.Equal(["loc"], url.Elements().Select(element => element.Name.LocalName));
    }

    [Fact]
    public async Task The_edition_renews_itself_at_that_moment()
    {
        var updated = $"updated: {Published.AddHours(30):yyyy-MM-dd HH:mm:ss}Z";

        Assert.Equal(Turn, (await PrintAsync(Turn.AddSeconds(-1))).RenewAt);
        Assert.Equal(Turn, (await PrintAsync(Turn.AddSeconds(-1), updated)).RenewAt);
        Assert.NotEqual(Turn, (await PrintAsync(Turn)).RenewAt);
    }

    [Fact]
    public async Task The_file_without_the_news_is_as_old_as_the_turn()
    {
        await PrintAsync(Turn.AddSeconds(-1));
        var edition = await PrintAsync(Turn.AddMinutes(3));

        Assert.True(edition.TryFind("/news-sitemap.xml", out var news));
        Assert.True(edition.TryFind("/sitemap.xml", out var other));
        Assert.Equal(Turn, news.LastModified);
        Assert.True(other.LastModified < Turn);
    }

    [Fact]
    public async Task An_article_at_the_end_of_time_stays_news()
    {
        // What follows an edition of that year is as new as its clock allows, which is not for other tests.
        await using var own = new EditionFixture();
        var edition = await own.PrintAsync("---\ntitle: Last\ndate: 9999-12-20 23:00\n---\n\nWords.\n");

        Assert.Contains("<news:title>Last</news:title>", edition.Text("/news-sitemap.xml"), StringComparison.Ordinal);
    }

    private Task<Edition> PrintAsync(DateTimeOffset now, string keys = "") => shop.PrintAsync(
        $"---\ntitle: News\ndate: {Published.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture)}\n{keys}\n---\n\nWords.\n",
        now);
}
