using System.Net.Http.Headers;
using BricsPost.Editions;
using BricsPost.Tests.Purging;

namespace BricsPost.Tests.Publishing;

/// <summary>What is served before the turn is not shown after it, and does not tell when the turn is.</summary>
public sealed class HeldBackCacheTests
{
    private static readonly DateTimeOffset Turn = new(2031, 10, 6, 4, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Nothing_that_is_served_outlives_the_turn_but_photos_whose_bytes_never_change()
    {
        await using var held = HeldBackSite.With();
        var edition = held.Site.Current.Value;
        var all = edition.Responses.Append(edition.NotFound).Append(edition.MethodNotAllowed).Concat(edition.Rules.Select(rule => rule.Response)).ToList();

        for (var before = TimeSpan.Zero; before < TimeSpan.FromDays(12); before += TimeSpan.FromMinutes(7))
        {
            var served = CachesBeforeTurn.Apply(edition, CachesBeforeTurn.At(Turn - before, Turn));
            var values = served.Responses.Append(served.NotFound).Append(served.MethodNotAllowed).Concat(served.Rules.Select(rule => rule.Response)).Select(Value).Distinct();
            Assert.All(values.Where(value => value != CachePolicy.Immutable), value => Assert.True(Life(value) <= before, $"{value} {before} before"));
        }

        Assert.Equal(all.Select(response => response.Path).Order(), All(CachesBeforeTurn.Apply(edition, CacheBeforeTurn.Revalidated)).Order());
    }

    [Fact]
    public void The_values_change_at_midnight_and_not_at_a_distance_from_the_turn()
    {
        var turns = Enumerable.Range(0, 24).Select(hour => Turn.Date.AddHours(hour)).Select(turn => new DateTimeOffset(turn, TimeSpan.Zero)).ToList();
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

    private static IEnumerable<string> All(Edition edition) => edition.Responses.Append(edition.NotFound).Append(edition.MethodNotAllowed)
        .Concat(edition.Rules.Select(rule => rule.Response)).Select(response => response.Path);

    private static string Value(Response response) => response.Headers.Single(header => header.Name == "Cache-Control").Value.ToString();

    private static TimeSpan Life(string value)
    {
        var header = CacheControlHeaderValue.Parse(value);
        var stale = header.Extensions.Select(extension => TimeSpan.FromSeconds(int.Parse(extension.Value ?? "0", System.Globalization.CultureInfo.InvariantCulture)));
        return header.NoStore || header.NoCache ? TimeSpan.Zero : (header.MaxAge ?? TimeSpan.Zero) + stale.DefaultIfEmpty().Max();
    }
}
