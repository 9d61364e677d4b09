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
        await using var site = _edge.StartSite(("Site:Url", "https://news.example:8443"));

        await _edge.UntilAllArePurgedAsync(site);

        Assert.Equal(site.Current.Value.Responses.Select(response => response.Path).Order(StringComparer.Ordinal), _edge.Paths);
        Assert.All(_edge.Heads, head => Assert.Contains("\nHost: news.example:8443\n", head, StringComparison.Ordinal));
        Assert.Equal(1, _edge.Connections);
    }

    [Fact]
    public async Task A_site_with_an_internationalised_name_is_purged_by_its_name_in_ASCII()
    {
        await using var site = _edge.StartSite(("Site:Url", "https://пример.example:8443"));

        await _edge.UntilAllArePurgedAsync(site);

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
        await using var site = _edge.StartSite();
        await _edge.UntilAllArePurgedAsync(site);
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
        await using var site = _edge.StartSite();
        await _edge.UntilAllArePurgedAsync(site);
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
        await using var site = _edge.StartSite();
        await _edge.UntilAllArePurgedAsync(site);
        _edge.Forget();

        await site.AfterAsync(() => site.Content.Save("---\ntitle: x\ndate: Octember 7\n---\n\nText.\n"));
        await site.AfterAsync(() => site.Content.Save(ContentOnDisk.Article()));
        await site.AfterAsync(() => site.Content.Save(ContentOnDisk.Article("High tide")));

        // Purges keep their order: what the first two had sent would stand before what the third did.
        Assert.Equal("/", (await _edge.UntilAsync(paths => paths.Count > 0))[0]);
        Assert.DoesNotContain("/icon.svg", _edge.Paths);
    }

    private static IEnumerable<string> Photos(SiteUnderTest site) =>
        [.. site.Current.Value.Responses.Select(response => response.Path)
            .Where(path => path.StartsWith("/photos/", StringComparison.Ordinal))];
}
