using System.Globalization;
using System.Net;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Publishing;

/// <summary>An article whose date lies in the future waits for it, and nobody notices.</summary>
public sealed class HeldBackTests
{
    [Fact]
    public async Task Until_its_time_readers_keep_every_byte_that_they_have_and_then_they_get_it()
    {
        await using var held = HeldBackSite.With();
        var paths = HeldBackSite.Paths(held.Site.Current.Value).ToList();
        var before = await held.AllAsync(paths);

        await held.HoldAsync(TimeSpan.FromDays(30));

        Assert.Equal(before, await held.AllAsync(paths));
        await held.TurnAsync();
        Assert.Equal(HeldBackSite.Secret, await held.HeadlineAsync());
    }

    [Fact]
    public async Task Its_address_and_those_of_its_pictures_are_not_there_before()
    {
        await using var held = HeldBackSite.With();
        var old = HeldBackSite.Paths(held.Site.Current.Value).ToHashSet();
        await held.HoldAsync(TimeSpan.FromDays(1));
        var paths = HeldBackSite.Paths(held.Waiting.Edition).Where(path => !old.Contains(path)).ToList();

        Assert.Contains(paths, path => path.StartsWith("/photos/dune-", StringComparison.Ordinal));
        foreach (var path in paths)
        {
            using var response = await held.Site.GetAsync(path);
            Assert.Equal((path, HttpStatusCode.NotFound), (path, response.StatusCode));
        }

        await held.TurnAsync();
        foreach (var path in paths)
        {
            using var response = await held.Site.GetAsync(path);
            Assert.InRange((int)response.StatusCode, 200, 308);
        }
    }

    [Fact]
    public async Task With_nothing_published_yet_a_page_says_so_and_the_probe_says_until_when()
    {
        await using var held = HeldBackSite.With();
        held.Content.Save(held.Article(TimeSpan.FromHours(3)));

        using var page = await held.Site.GetAsync("/");
        using var ready = await held.Site.GetAsync("/readyz");

        Assert.Equal((HttpStatusCode.NotFound, "no-store"), (page.StatusCode, page.Headers.CacheControl?.ToString()));
        var until = held.Waiting.Until.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        Assert.Equal($"ready\nheld back until {until}\n", await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        await held.TurnAsync();
        Assert.Equal(HeldBackSite.Secret, await held.HeadlineAsync());
    }

    [Fact]
    public async Task An_edit_of_a_published_article_to_a_later_date_keeps_what_readers_have_over_a_restart_as_well()
    {
        await using var held = HeldBackSite.With();
        var paths = HeldBackSite.Paths(held.Site.Current.Value).Except(["/readyz"]).ToList();
        await held.Site.AfterAsync(() => held.Content.Save(held.Article(TimeSpan.FromHours(-1))));
        Assert.Equal(HeldBackSite.Secret, await held.HeadlineAsync());
        var before = await held.Site.Client.GetStringAsync("/", TestContext.Current.CancellationToken);

        await held.HoldAsync(TimeSpan.FromDays(30), body: "What was added for a later day.");
        var waiting = await held.AllAsync(paths);
        await held.RestartAsync();

        Assert.Equal(before, await held.Site.Client.GetStringAsync("/", TestContext.Current.CancellationToken));
        Assert.Equal(waiting, await held.AllAsync(paths));
        await held.TurnAsync();
        Assert.NotEqual(before, await held.Site.Client.GetStringAsync("/", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_date_that_is_corrected_to_the_past_publishes_at_once()
    {
        await using var held = HeldBackSite.With();
        await held.HoldAsync(TimeSpan.FromDays(1));

        await held.Site.AfterAsync(() => held.Content.Save(held.Article(TimeSpan.FromMinutes(-1))));

        Assert.Equal(HeldBackSite.Secret, await held.HeadlineAsync());
        Assert.Null(held.Publication.HeldBack);
    }

    [Fact]
    public async Task A_broken_save_is_an_accident_and_the_article_appears_at_its_time()
    {
        await using var held = HeldBackSite.With();
        await held.HoldAsync(TimeSpan.FromHours(1));

        await held.Site.AfterAsync(() => held.Content.Save("---\ntitle: x\ndate: Octember 7\n---\n\nText.\n"));
        await held.TurnAsync();

        Assert.Equal(HeldBackSite.Secret, await held.HeadlineAsync());
        Assert.NotEmpty(held.Publication.Rejected);
    }

    [Fact]
    public async Task An_article_that_is_deleted_before_its_time_never_appears()
    {
        await using var held = HeldBackSite.With();
        await held.HoldAsync(TimeSpan.FromHours(1));

        await held.Site.AfterAsync(() => File.Delete(held.Content.ArticlePath), publication => publication.HeldBack is null);
        held.Clock.Ahead = TimeSpan.FromHours(2);
        await Task.Delay(500, TestContext.Current.CancellationToken);

        Assert.Equal(ContentOnDisk.Title, await held.HeadlineAsync());
    }

    [Fact]
    public async Task The_day_of_an_article_is_not_told_to_later_ones_before_it_appeared()
    {
        await using var held = HeldBackSite.With();
        await held.HoldAsync(TimeSpan.FromDays(40));
        var day = held.Waiting.Edition.Rules[0].Folder;

        await held.Site.AfterAsync(
            () => held.Content.Save(ContentOnDisk.Article("High tide")), publication => publication.HeldBack is null);

        using var response = await held.Site.GetAsync(day);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
