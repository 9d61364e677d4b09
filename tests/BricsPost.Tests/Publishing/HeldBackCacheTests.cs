using System.Globalization;
using System.Net.Http.Headers;
using BricsPost.Editions;
using BricsPost.Tests.Feeds;
using BricsPost.Tests.Purging;

namespace BricsPost.Tests.Publishing;

/// <summary>Caches do not show after the turn what was served before it, and cannot see from it when the turn is.</summary>
public sealed class HeldBackCacheTests
{
    private static readonly DateTimeOffset Turn = new(2031, 10, 6, 4, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Nothing_that_is_served_outlives_the_turn_but_photos_whose_bytes_never_change()
    {
        await using var held = HeldBackSite.With();
        var edition = held.Site.Current.Value;
        var values = Enum.GetValues<CacheBeforeTurn>().ToDictionary(
            life => life,
            life => All(CachesBeforeTurn.Apply(edition, life)).Select(PrintedPaper.CacheControl).Distinct()
                .Where(value => value != CachePolicy.Immutable)
                .ToList());
        for (var before = TimeSpan.Zero; before < TimeSpan.FromDays(12); before += TimeSpan.FromMinutes(7))
        {
            Assert.All(values[CachesBeforeTurn.At(Turn - before, Turn)], value =>
                Assert.True(Life(value) <= before, $"{value} {before} before"));
        }

        var last = CachesBeforeTurn.Apply(edition, CacheBeforeTurn.Revalidated);
        Assert.Equal(All(edition).Select(response => response.Path).Order(), All(last).Select(response => response.Path).Order());
    }

    [Fact]
    public void The_values_change_at_midnight_and_not_at_a_distance_from_the_turn()
    {
        var day = new DateTimeOffset(Turn.Date, TimeSpan.Zero);
        var turns = Enumerable.Range(0, 24).Select(hour => day.AddHours(hour)).ToList();
        for (var now = Turn.AddDays(-12); now < Turn.AddDays(-1); now += TimeSpan.FromMinutes(1))
        {
            Assert.Single(turns.Select(turn => CachesBeforeTurn.At(now, turn)).Distinct());
        }
    }

    [Fact]
    public async Task Caches_are_purged_when_an_article_begins_to_wait_and_at_its_turn()
    {
        await using var edge = EdgeUnderTest.Start();
        await using var held = HeldBackSite.With(("Edge:PurgeUrls:0", edge.Address.AbsoluteUri));
        await edge.UntilAsync(paths => paths.Count >= held.Site.Current.Value.Responses.Count);
        edge.Forget();

        await held.HoldAsync(TimeSpan.FromHours(3));
        var atFirst = await edge.UntilAsync(paths => paths.Contains("/sitemap.xml"));
        using var page = await held.Site.GetAsync("/");
        Assert.Equal("public, no-cache", page.Headers.CacheControl?.ToString());
        Assert.Contains("/", atFirst);
        edge.Forget();

        await held.TurnAsync();
        var atTurn = await edge.UntilAsync(paths => paths.Contains("/sitemap.xml"));
        Assert.Equal("/", atTurn[0]);
        Assert.Contains("/feed.xml", atTurn);
    }

    private static IEnumerable<Response> All(Edition edition) =>
        edition.Responses.Append(edition.NotFound).Append(edition.MethodNotAllowed).Concat(edition.Rules.Select(rule => rule.Response));

    private static TimeSpan Life(string value)
    {
        var header = CacheControlHeaderValue.Parse(value);
        var stale = header.Extensions.Select(
            extension => TimeSpan.FromSeconds(int.Parse(extension.Value ?? "0", CultureInfo.InvariantCulture)));
        return header.NoStore || header.NoCache ? TimeSpan.Zero : (header.MaxAge ?? TimeSpan.Zero) + stale.DefaultIfEmpty().Max();
    }
}
