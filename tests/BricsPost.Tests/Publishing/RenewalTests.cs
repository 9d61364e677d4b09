using System.Globalization;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Publishing;

public sealed class RenewalTests
{
    [Fact]
    public async Task An_edition_renews_itself_when_its_news_grows_old()
    {
        // Seconds enough for the site to start while its article is news.
        var date = DateTimeOffset.UtcNow.AddHours(-48).AddSeconds(10).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        await using var site = SiteUnderTest.Start(ContentOnDisk.Article().Replace("2024-02-29 06:30", date, StringComparison.Ordinal));
        var fresh = await site.Client.GetStringAsync("/news-sitemap.xml", TestContext.Current.CancellationToken);

        await site.AfterAsync(() => { });

        var old = await site.Client.GetStringAsync("/news-sitemap.xml", TestContext.Current.CancellationToken);
        Assert.Contains(ContentOnDisk.Title, fresh, StringComparison.Ordinal);
        Assert.DoesNotContain(ContentOnDisk.Title, old, StringComparison.Ordinal);
    }
}
