using System.Globalization;
using BricsPost.Publishing;
using BricsPost.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace BricsPost.Tests.Publishing;

public sealed class RenewalTests
{
    // Far from its turns: the time that a test takes cannot reach one.
    private static readonly string News = ContentOnDisk.Article().Replace(
        "2024-02-29 06:30", DateTimeOffset.UtcNow.AddHours(-47).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        StringComparison.Ordinal);

    [Fact]
    public async Task An_edition_renews_itself_when_its_news_grows_old()
    {
        var clock = new TestClock();
        await using var site = SiteUnderTest.StartAt(clock, News);
        var fresh = await site.Client.GetStringAsync("/news-sitemap.xml", TestContext.Current.CancellationToken);

        await site.AfterAsync(() => clock.Ahead = TimeSpan.FromHours(2));

        var old = await site.Client.GetStringAsync("/news-sitemap.xml", TestContext.Current.CancellationToken);
        Assert.Contains(ContentOnDisk.Title, fresh, StringComparison.Ordinal);
        Assert.DoesNotContain(ContentOnDisk.Title, old, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_renews_itself_while_newer_content_is_held_back_or_rejected_and_takes_nothing_from_it(bool isHeldBack)
    {
        var clock = new TestClock();
        await using var site = SiteUnderTest.StartAt(clock, News);
        var later = clock.GetUtcNow().AddDays(30).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        await site.AfterAsync(() =>
        {
            site.Content.Save(isHeldBack
                ? ContentOnDisk.Article("Not yet").Replace("2024-02-29 06:30", later, StringComparison.Ordinal)
                : "---\ntitle: Not yet\ndate: Octember 7\n---\n\nText.\n");
            // Later than the turn, so that Last-Modified would tell when newer content was saved.
            File.SetLastWriteTimeUtc(site.Content.ArticlePath, DateTime.UtcNow.AddDays(1));
        }, publication => publication.HeldBack is not null || publication.Rejected.Count > 0);
        var before = site.Current.Publication;
        using var fresh = await site.GetAsync("/news-sitemap.xml");

        await site.AfterAsync(
            () => clock.Ahead = TimeSpan.FromHours(2), publication => publication.Edition.Version != before.Edition.Version);

        using var old = await site.GetAsync("/news-sitemap.xml");
        Assert.DoesNotContain(
            ContentOnDisk.Title, await old.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(
            News.Split("date: ")[1][..19], (old.Content.Headers.LastModified - TimeSpan.FromHours(48))?.ToString("u")[..19]);
        Assert.Equal(["/news-sitemap.xml"], site.Current.Publication.Edition.ChangesSince(before.Edition));
        Assert.Equal(isHeldBack, before.HeldBack is not null);
        Assert.Equal(before.HeldBack?.Edition.Version, site.Current.Publication.HeldBack?.Edition.Version);
        Assert.Equal(before.Rejected, site.Current.Publication.Rejected);
    }

    [Fact]
    public async Task A_renewal_that_fails_is_tried_once_for_each_turn_and_once_for_each_change()
    {
        var clock = new TestClock();
        await using var site = SiteUnderTest.StartAt(clock, News);
        await site.AfterAsync(() => site.Content.Save("---\ntitle: x\ndate: Octember 7\n---\n\nText.\n"));
        var builds = 0;
        site.Services.GetRequiredService<Publisher>().Finished += _ => Interlocked.Increment(ref builds);

        await site.AfterAsync(() => clock.Ahead = TimeSpan.FromHours(2));
        // Three polls, each of which tried again.
        await Task.Delay(TimeSpan.FromSeconds(7), TestContext.Current.CancellationToken);
        Assert.Equal(1, builds);

        await site.AfterAsync(() => site.Content.Save("---\ntitle: y\ndate: Octember 7\n---\n\nText.\n"));
        Assert.Equal(2, builds);
    }
}
