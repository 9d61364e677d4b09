namespace BricsPost.Editions;

/// <summary>How long caches may keep what is served while another edition is held back.</summary>
public enum CacheBeforeTurn
{
    /// <summary>As long as always: it ends before the turn.</summary>
    Usual,

    /// <summary>A minute, and a day while the site is down.</summary>
    Brief,

    /// <summary>Not at all without asking.</summary>
    Revalidated,
}

/// <summary>
/// The values of <c>Cache-Control</c> while an edition is held back. Nothing that is served before the turn may be shown after it, and no
/// value may tell when the turn is: so the values do not count down to it. They change twice, at midnight (UTC), days before, and the last
/// of them says only that the site wants to be asked (RFC 9111, section 5.2.2.4).
/// </summary>
public static class CachesBeforeTurn
{
    private const string BriefLife = "public, max-age=60, stale-if-error=86400";
    private const string Revalidated = "public, no-cache";

    // An hour and a week are the longest life of a page, a day and a minute that of a brief one. Both end a day before the day of the turn.
    private static readonly TimeSpan UsualEnds = TimeSpan.FromDays(8);
    private static readonly TimeSpan BriefEnds = TimeSpan.FromDays(2);

    public static CacheBeforeTurn At(DateTimeOffset now, DateTimeOffset turn)
    {
        var day = new DateTimeOffset(turn.UtcDateTime.Date, TimeSpan.Zero);
        return (day - now) switch
        {
            var left when left > UsualEnds => CacheBeforeTurn.Usual,
            var left when left > BriefEnds => CacheBeforeTurn.Brief,
            _ => CacheBeforeTurn.Revalidated,
        };
    }

    public static Edition Apply(Edition edition, CacheBeforeTurn life) => life switch
    {
        CacheBeforeTurn.Usual => edition,
        CacheBeforeTurn.Brief => edition.WithCacheControl(value => value.Contains("stale-", StringComparison.Ordinal) ? BriefLife : value),
        // A photo stays what it is under its address: the turn only brings others.
        _ => edition.WithCacheControl(value => value is CachePolicy.Immutable or CachePolicy.Never ? value : Revalidated),
    };
}
