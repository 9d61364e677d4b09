using System.Diagnostics;
using System.Net;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Purging;

public sealed class VarnishPurgeTests(ITestOutputHelper output)
{
    [Fact]
    public async Task An_edit_is_purged_at_once_and_a_rejected_one_purges_nothing()
    {
        await using var site = await VarnishUnderTest.StartAsync();
        await KeptAsync(site);
        site.Save("---\ntitle: x\ndate: Octember 7\n---\n\nText.\n");
        foreach (var replica in new[] { 0, 1 })
        {
            await VarnishUnderTest.UntilAsync(async () =>
                (await site.Client.GetStringAsync(new Uri(site.Replica(replica), "/readyz"), TestContext.Current.CancellationToken))
                    .Contains(
                "rejected", StringComparison.Ordinal));
        }

        Assert.True(await IsKeptAsync(site));
        for (var edit = 0; edit < 5; edit++)
        {
            await KeptAsync(site);
            var saved = Stopwatch.GetTimestamp();
            site.Save(ContentOnDisk.Article($"High tide {edit}"));
            await VarnishUnderTest.UntilAsync(async () =>
                (await site.Client.GetStringAsync("/", TestContext.Current.CancellationToken)).Contains(
                $"High tide {edit}", StringComparison.Ordinal));
            output.WriteLine($"Save to new page through Varnish: {Stopwatch.GetElapsedTime(saved).TotalMilliseconds:F0} ms");
        }
    }

    [Fact]
    public async Task A_stranger_behind_a_terminator_on_the_same_machine_cannot_purge_and_the_port_for_purges_serves_no_page()
    {
        await using var site = await VarnishUnderTest.StartAsync();
        await KeptAsync(site);

        using var purge = await site.SendAsync(site.Client.BaseAddress, new HttpMethod("PURGE"), "/");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, purge.StatusCode);
        Assert.True(await IsKeptAsync(site));

        using var page = await site.SendAsync(site.PurgeAddress, HttpMethod.Get, "/");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, page.StatusCode);

        using var ofReplica = await site.SendAsync(site.PurgeAddress, new HttpMethod("PURGE"), "/");
        Assert.Equal(HttpStatusCode.OK, ofReplica.StatusCode);
        Assert.False(await IsKeptAsync(site));
    }

    private static async Task KeptAsync(VarnishUnderTest site) => await VarnishUnderTest.UntilAsync(() => IsKeptAsync(site));

    /// <summary>Whether the page came out of Varnish's memory: its age grows only there, and every edition starts at 0.</summary>
    private static async Task<bool> IsKeptAsync(VarnishUnderTest site)
    {
        using var page = await site.GetAsync("/");
        return page.Headers.Age >= TimeSpan.FromSeconds(1);
    }
}
