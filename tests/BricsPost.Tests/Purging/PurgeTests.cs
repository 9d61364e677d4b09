using System.Diagnostics;
using BricsPost.Metadata;
using BricsPost.Purging;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Purging;

public sealed class PurgeTests : IAsyncLifetime
{
    private const string Withdrawn = "withdrawn:\n  date: 2024-03-01 10:00\n  reason: An error.";

    private readonly EdgeUnderTest _edge = EdgeUnderTest.Start();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _edge.DisposeAsync();

    [Fact]
    public async Task The_first_edition_purges_everything_in_the_name_of_the_public_site()
    {
        await using var site = StartSite(("Site:Url", "https://news.example:8443"));

        await UntilAllArePurgedAsync(site);

        Assert.Equal(site.Current.Value.Responses.Select(response => response.Path).Order(StringComparer.Ordinal), _edge.Paths);
        Assert.All(_edge.Heads, head => Assert.Contains("\nHost: news.example:8443\n", head, StringComparison.Ordinal));
        Assert.Equal(1, _edge.Connections);
    }

    [Fact]
    public async Task A_site_with_an_internationalised_name_is_purged_by_its_name_in_ASCII()
    {
        await using var site = StartSite(("Site:Url", "https://пример.example:8443"));

        await UntilAllArePurgedAsync(site);

        Assert.All(_edge.Heads, head => Assert.Contains("\nHost: xn--e1afmkfd.example:8443\n", head, StringComparison.Ordinal));
    }

    [Fact]
    public async Task However_much_is_pending_no_picture_that_was_taken_down_is_forgotten()
    {
        await using var site = SiteUnderTest.Start();
        var before = site.Current.Value;
        var old = Photos(site).ToList();
        await site.AfterAsync(() => site.Content.Save(ContentOnDisk.Article(keys: Withdrawn)));
        // The logo stays.
        old.RemoveAll(site.Current.Value.Addresses.Contains);
        var pending = new PendingPurges();
        pending.Enqueue(before, []);
        pending.Dequeue(int.MaxValue);
        pending.PutBack(Enumerable.Range(0, 20_000).Select(number => $"/photos/{number}.jpg"));

        pending.Enqueue(site.Current.Value, []);

        var paths = pending.Dequeue(int.MaxValue);
        Assert.NotEmpty(old);
        Assert.Empty(old.Except(paths));
        Assert.Contains("/photos/19999.jpg", paths);
    }

    [Fact]
    public async Task An_edit_purges_what_it_changed_and_nothing_else()
    {
        await using var site = StartSite();
        await UntilAllArePurgedAsync(site);
        var before = site.Current.Value;
        _edge.Forget();

        await site.AfterAsync(() => site.Content.Save(ContentOnDisk.Article("High tide")));

        var changes = site.Current.Value.ChangesSince(before);
        Assert.Equal(changes, await _edge.UntilAsync(paths => paths.Count >= changes.Count));
        Assert.Contains("/", changes);
        Assert.DoesNotContain("/icon.svg", changes);
    }

    [Fact]
    public async Task A_replaced_picture_stays_in_caches_as_long_as_it_answers_and_a_withdrawal_purges_it()
    {
        await using var site = StartSite();
        await UntilAllArePurgedAsync(site);
        var old = Photos(site).ToList();
        _edge.Forget();

        await site.AfterAsync(
            () => File.Copy(Repository.File("tests/BricsPost.Tests/Harness/dune.jpg"), site.Content.FilePath("tide.jpg"), overwrite: true),
            _ => site.Current.Value.EarlierPictures.Count > 0);

        var (gone, added) = (old.Except(Photos(site)).ToList(), Photos(site).Except(old).ToList());
        Assert.NotEmpty(gone);
        Assert.NotEmpty(added);
        await _edge.UntilAsync(paths => added.All(paths.Contains));
        await site.AfterAsync(() => site.Content.Save(ContentOnDisk.Article("High tide")));
        await _edge.UntilAsync(paths => paths.Count(path => path == "/") >= 2);
        Assert.Empty(gone.Where(path => !path.EndsWith('/')).Intersect(_edge.Paths));

        await site.AfterAsync(() => site.Content.Save(ContentOnDisk.Article(keys: Withdrawn)));
        await _edge.UntilAsync(paths => gone.Concat(added).All(paths.Contains));
    }

    [Fact]
    public async Task Neither_a_rejected_edit_nor_one_that_changes_nothing_purges_anything()
    {
        await using var site = StartSite();
        await UntilAllArePurgedAsync(site);
        _edge.Forget();

        await site.AfterAsync(() => site.Content.Save("---\ntitle: x\ndate: Octember 7\n---\n\nText.\n"));
        await site.AfterAsync(() => site.Content.Save(ContentOnDisk.Article()));
        await site.AfterAsync(() => site.Content.Save(ContentOnDisk.Article("High tide")));

        // Purges keep their order: what the first two had sent would stand before what the third did.
        Assert.Equal("/", (await _edge.UntilAsync(paths => paths.Count > 0))[0]);
        Assert.DoesNotContain("/icon.svg", _edge.Paths);
    }

    [Theory]
    [InlineData("503 Busy")]
    [InlineData("405 Not allowed")]
    public async Task A_purge_that_was_refused_is_sent_again(string answer)
    {
        _edge.Answer = answer;
        await using var site = StartSite();
        await _edge.UntilAsync(paths => paths.Count >= 2);
        _edge.Answer = "200 Purged";

        await UntilAllArePurgedAsync(site);
    }

    [Fact]
    public async Task An_edge_that_held_nothing_is_not_asked_again()
    {
        _edge.Answer = "404 Not in cache";
        await using var site = StartSite();

        await UntilAllArePurgedAsync(site);

        Assert.Equal(_edge.Paths.Distinct(), _edge.Paths);
    }

    [Fact]
    public async Task An_edge_that_was_away_is_purged_of_all_editions_since_at_once()
    {
        _edge.GoAway();
        await using var site = StartSite();
        for (var edit = 0; edit < 3; edit++)
        {
            await site.AfterAsync(() => site.Content.Save(ContentOnDisk.Article($"Tide {edit}")));
        }

        _edge.ComeBack();

        await UntilAllArePurgedAsync(site);
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
        await using var site = StartSite(("Edge:PurgeUrls:1", hanging.Address.AbsoluteUri));
        await UntilAllArePurgedAsync(site);
        await hanging.UntilAsync(paths => paths.Count == 1);
        _edge.Forget();

        await site.AfterAsync(() => site.Content.Save(ContentOnDisk.Article("High tide")));

        await _edge.UntilAsync(paths => paths.Contains("/"));
        Assert.Equal("High tide", (await site.PageAsync()).QuerySelector("h1")?.TextContent);
        await site.StopAsync();
        // Asked once, and still waiting for its answer.
        Assert.Equal(["/"], hanging.Paths);
    }

    [Fact]
    public async Task Without_edges_no_connection_is_made()
    {
        Requires.Linux("Sockets are counted in /proc.");
        using var content = new ContentOnDisk();
        using var program = ProgramUnderTest.Start(
            "--urls=http://127.0.0.1:0", $"--Content:Path={content.Path}", $"--Content:Cache={ContentOnDisk.Cache}");
        try
        {
            var address = await ProgramUnderTest.AddressAsync(program);
            using var client = new HttpClient();
            content.Save(ContentOnDisk.Article("High tide"));
            await Wait.UntilAsync(async () =>
                (await client.GetStringAsync(address, TestContext.Current.CancellationToken)).Contains(
                "High tide", StringComparison.Ordinal));

            // The port it listens on, and the reader's connection to that same port: none that leads elsewhere.
            var sockets = SocketsOf(program);
            Assert.NotEmpty(sockets);
            Assert.All(sockets, local => Assert.EndsWith($":{address.Port:X4}", local, StringComparison.Ordinal));
        }
        finally
        {
            program.Kill();
            await program.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static List<string> LinesOf(RunningProgram program) =>
    [
        .. program.Log.Select(line => line.Contains("cannot be purged", StringComparison.Ordinal)
            ? "away"
            : line.Contains("is purged again", StringComparison.Ordinal) ? "back" : "")
            .Where(line => line.Length > 0),
    ];

    private SiteUnderTest StartSite(params (string Key, string Value)[] settings) =>
        SiteUnderTest.Start(settings: [("Edge:PurgeUrls:0", _edge.Address.AbsoluteUri), .. settings]);

    private Task<IReadOnlyList<string>> UntilAllArePurgedAsync(SiteUnderTest site) =>
        _edge.UntilAsync(paths => site.Current.Value.Responses.All(response => paths.Contains(response.Path)));

    private static IEnumerable<string> Photos(SiteUnderTest site) =>
        [.. site.Current.Value.Responses.Select(response => response.Path)
            .Where(path => path.StartsWith("/photos/", StringComparison.Ordinal))];

    /// <summary>The local addresses of the program's TCP sockets, as proc(5) writes them.</summary>
    private static List<string> SocketsOf(Process program)
    {
        var inodes = Directory.EnumerateFiles($"/proc/{program.Id}/fd")
            .Select(file => new FileInfo(file).LinkTarget ?? "")
            .Where(target => target.StartsWith("socket:[", StringComparison.Ordinal))
            .Select(target => target["socket:[".Length..^1])
            .ToHashSet();
        return [.. File.ReadLines($"/proc/{program.Id}/net/tcp").Concat(File.ReadLines($"/proc/{program.Id}/net/tcp6"))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(fields => inodes.Contains(fields[9]))
            .Select(fields => fields[1])];
    }
}
