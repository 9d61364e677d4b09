using System.Net;
using BricsPost.Metadata;
using BricsPost.Purging;
using BricsPost.Tests.Harness;
using BricsPost.Tests.Publishing;

namespace BricsPost.Tests.Purging;

/// <summary>No cache may keep an article that was withdrawn.</summary>
public sealed class WithdrawalPurgeTests
{
    private static readonly string Withdrawn = ContentOnDisk.Article(
        keys: "withdrawn:\n  date: 2024-03-01 10:00\n  reason: It named the wrong person.");

    [Fact]
    public async Task The_addresses_of_a_withdrawn_article_are_purged_before_everything_that_was_pending()
    {
        await using var held = HeldBackSite.With();
        var before = held.Site.Current.Value;
        var pending = new PendingPurges();
        pending.Enqueue(before, []);
        pending.PutBack(Enumerable.Range(0, 1000).Select(number => $"/older-{number}"));
        await held.Site.AfterAsync(() => held.Content.Save(Withdrawn), publication => publication.Gone.Count > 0);

        pending.Enqueue(held.Site.Current.Value, held.Publication.Gone);

        var first = pending.Dequeue(held.Publication.Gone.Count);
        Assert.Equal(held.Publication.Gone.Order(StringComparer.Ordinal), first);
        Assert.Superset(before.Responses.Select(response => response.Path).ToHashSet(), first.ToHashSet());
    }

    [Fact]
    public async Task A_restart_purges_them_once_more_because_a_kill_may_have_come_first()
    {
        await using var edge = EdgeUnderTest.Start();
        await using var held = HeldBackSite.With(("Edge:PurgeUrls:0", edge.Address.AbsoluteUri));
        var before = held.Site.Current.Value.Responses.Select(response => response.Path).ToHashSet();
        await held.Site.AfterAsync(() => held.Content.Save(Withdrawn), publication => publication.Gone.Count > 0);
        await held.RestartAsync();
        edge.Forget();

        _ = held.Site;

        await edge.UntilAsync(paths => before.IsSubsetOf(paths));
    }

    [Fact]
    public async Task Behind_Varnish_it_never_comes_back_though_both_replicas_are_killed_right_after_the_purge()
    {
        await using var site = await VarnishUnderTest.StartAsync();
        var page = SiteUnderTest.Parse(await site.Client.GetStringAsync("/", TestContext.Current.CancellationToken));
        string[] addresses =
        [
            "/", Addresses.Markdown, "/2024/02/29/low-tide-at-sanur", page.QuerySelector("img")?.GetAttribute("src") ?? "",
        ];
        foreach (var address in addresses)
        {
            using var kept = await site.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        }

        site.Save(Withdrawn);
        foreach (var server in new[] { site.Replica(0), site.Replica(1), site.Client.BaseAddress })
        {
            await VarnishUnderTest.UntilAsync(async () => await IsGoneAsync(site, server, addresses));
        }

        site.Kill(0);
        site.Kill(1);
        for (var second = 0; second < 5; second++)
        {
            foreach (var address in addresses.Append(Addresses.Feed))
            {
                using var answer = await site.GetAsync(address);
                var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                Assert.DoesNotContain(ContentOnDisk.Title, text, StringComparison.Ordinal);
                var isGone = answer.StatusCode is HttpStatusCode.Gone or >= HttpStatusCode.InternalServerError;
                Assert.True(isGone || address == Addresses.Feed, $"{address} {answer.StatusCode}");
            }

            await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        }
    }

    private static async Task<bool> IsGoneAsync(VarnishUnderTest site, Uri? server, IEnumerable<string> addresses)
    {
        foreach (var address in addresses)
        {
            using var answer = await site.SendAsync(server, HttpMethod.Get, address);
            if (answer.StatusCode != HttpStatusCode.Gone)
            {
                return false;
            }
        }

        return true;
    }
}
