namespace BricsPost.Editions;

/// <summary>How long copies may be used (RFC 9111; RFC 5861 for the stale ones).</summary>
public static class CachePolicy
{
    /// <summary>Its address changes with its bytes.</summary>
    public const string Immutable = "public, max-age=31536000, immutable";

    /// <summary>Feeds, sitemaps, icons: a cache may be five minutes late, a day while it asks, a week while we are down.</summary>
    public const string Supporting = "public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800";

    /// <summary>An address that is wrong today may be right soon.</summary>
    public const string NotFound = "public, max-age=60, stale-while-revalidate=60, stale-if-error=86400";

    /// <summary>Also what one request alone has earned, 412 and 416: a copy of it would be everybody's page.</summary>
    public const string Never = "no-store";

    private static readonly (TimeSpan Until, int MaxAge)[] Ages =
    [
        (TimeSpan.FromDays(2), 30),
        (TimeSpan.FromDays(14), 300),
    ];

    private const int MaxAgeOfOldNews = 3600;

    /// <summary>The page: seconds while it is fresh news and is still being edited, an hour later on.</summary>
    public static string Page(DateTimeOffset modified, DateTimeOffset now)
    {
        var maxAge = Ages.Where(age => now - modified < age.Until).Select(age => age.MaxAge).FirstOrDefault(MaxAgeOfOldNews);
        return $"public, max-age={maxAge}, stale-while-revalidate=86400, stale-if-error=604800";
    }

    /// <summary>When <see cref="Page"/> will next say something else, or null when it never will.</summary>
    public static DateTimeOffset? PageChangesAt(DateTimeOffset modified, DateTimeOffset now) => Ages
        .Where(age => now - modified < age.Until && modified < DateTimeOffset.MaxValue - age.Until)
        .Select(age => (DateTimeOffset?)(modified + age.Until))
        .FirstOrDefault();
}
