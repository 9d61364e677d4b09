using System.Diagnostics;
using BricsPost.Metadata;
using BricsPost.Purging;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Purging;

/// <summary>Caches that refuse, hang or are away.</summary>
public sealed class EdgeOutageTests : IAsyncLifetime
{
    private readonly EdgeUnderTest _edge = EdgeUnderTest.Start();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _edge.DisposeAsync();

    [Theory]
    [InlineData("503 Busy")]
    [InlineData("405 Not allowed")]
    public async Task A_purge_that_was_refused_is_sent_again(string answer)
    {
        _edge.Answer = answer;
        await using var site = _edge.StartSite();
        await _edge.UntilAsync(paths => paths.Count >= 2);
        _edge.Answer = "200 Purged";

        await _edge.UntilAllArePurgedAsync(site);
    }

    [Fact]
    public async Task An_edge_that_held_nothing_is_not_asked_again()
    {
        _edge.Answer = "404 Not in cache";
        await using var site = _edge.StartSite();

        await _edge.UntilAllArePurgedAsync(site);

        Assert.Equal(_edge.Paths.Distinct(), _edge.Paths);
    }

    [Fact]
    public async Task An_edge_that_was_away_is_purged_of_all_editions_since_at_once()
    {
        _edge.GoAway();
        await using var site = _edge.StartSite();
        for (var edit = 0; edit < 3; edit++)
        {
            await site.AfterAsync(() => site.Content.Save(ContentOnDisk.Article($"Tide {edit}")));
        }

        _edge.ComeBack();

        await _edge.UntilAllArePurgedAsync(site);
        Assert.Equal(_edge.Paths.Distinct(), _edge.Paths);
    }

    [Fact]
    public async Task An_outage_of_an_edge_is_one_line_in_the_log_and_its_end_another()
    {
        using var content = new ContentOnDisk();
        _edge.Answer = "503 Busy";
        await using var program = RunningProgram.Start(content.Path, ContentOnDisk.Cache, $"--Edge:PurgeUrls:0={_edge.Address}");
        await _edge.UntilAsync(paths => paths.Count >= 3);
        _edge.Answer = "200 Purged";
        await program.HearsAsync("is purged again");

        // A second outage is logged again, and an edit that goes through is not logged at all.
        await _edge.UntilAsync(paths => paths.Contains("/sitemap.xml"));
        _edge.Forget();
        content.Save(ContentOnDisk.Article("High tide"));
        await _edge.UntilAsync(paths => paths.Contains(Addresses.Page));
        _edge.Answer = "503 Busy";
        _edge.Forget();
        content.Save(ContentOnDisk.Article("Low tide"));
        await _edge.UntilAsync(paths => paths.Count >= 3);
        _edge.Answer = "200 Purged";
        await Wait.UntilAsync(() => Task.FromResult(LinesOf(program).Count == 4));

        Assert.Equal(["away", "back", "away", "back"], LinesOf(program));
        Assert.Contains(program.Log, line => line.Contains($"\"Address\":\"{_edge.Address}", StringComparison.Ordinal)
            && line.Contains("503 to PURGE /", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_edge_that_hangs_delays_neither_edits_nor_readers_nor_other_edges_nor_the_end()
    {
        await using var hanging = EdgeUnderTest.Start();
        hanging.Answer = null;
        var started = Stopwatch.GetTimestamp();
        await using var site = _edge.StartSite(("Edge:PurgeUrls:1", hanging.Address.AbsoluteUri));
        await _edge.UntilAllArePurgedAsync(site);
        await hanging.UntilAsync(paths => paths.Count > 0);
        _edge.Forget();

        await site.AfterAsync(() => site.Content.Save(ContentOnDisk.Article("High tide")));

        await _edge.UntilAsync(paths => paths.Contains("/"));
        Assert.Equal("High tide", (await site.PageAsync()).QuerySelector("h1")?.TextContent);
        await site.StopAsync();
        // Asked once, and still waiting for its answer; once more for each wait that a slow test outlasted.
        Assert.Equal(["/"], hanging.Paths.Distinct());
        Assert.InRange(hanging.Paths.Count, 1, 1 + (int)(Stopwatch.GetElapsedTime(started) / PurgeRequests.MaxWait));
    }

    private static List<string> LinesOf(RunningProgram program) =>
    [
        .. program.Log.Select(line => line.Contains("cannot be purged", StringComparison.Ordinal)
            ? "away"
            : line.Contains("is purged again", StringComparison.Ordinal) ? "back" : "")
            .Where(line => line.Length > 0),
    ];
}
