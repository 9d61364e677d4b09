namespace BricsPost.Editions;

/// <summary>The values of <c>Cache-Control</c> (RFC 9111; RFC 5861 for the stale times).</summary>
public static class CachePolicy
{
    /// <summary>For photos: the address changes with the bytes.</summary>
    public const string Immutable = "public, max-age=31536000, immutable";

    /// <summary>
    /// For feeds, sitemaps and icons: a cache may be five minutes late, a day late while it asks, and a week late while the site is down.
    /// </summary>
    public const string Supporting = "public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800";

    /// <summary>For 404 and its kin: an address that is wrong today may be right soon.</summary>
    public const string NotFound = "public, max-age=60, stale-while-revalidate=60, stale-if-error=86400";

    /// <summary>
    /// For everything about a withdrawn article: a minute, and nothing stale, because the article may be published again.
    /// </summary>
    public const string Withdrawn = "public, max-age=60, must-revalidate";

    /// <summary>For what answers one request alone, such as 412 and 416: a cached copy would be served to other readers.</summary>
    public const string Never = "no-store";

    private static readonly (TimeSpan Until, int MaxAge)[] Ages =
    [
        (TimeSpan.FromDays(2), 30),
        (TimeSpan.FromDays(14), 300),
    ];

    private const int MaxAgeOfOldNews = 3600;

    /// <summary>For the article: seconds while it is fresh news and editors still change it, an hour later on.</summary>
    public static string Page(DateTimeOffset modified, DateTimeOffset now)
    {
        var maxAge = Ages.Where(age => now - modified < age.Until).Select(age => age.MaxAge).FirstOrDefault(MaxAgeOfOldNews);
        return $"public, max-age={maxAge}, stale-while-revalidate=86400, stale-if-error=604800";
    }

    /// <summary>When <see cref="Page"/> will next give another value; null when it never will.</summary>
    public static DateTimeOffset? PageChangesAt(DateTimeOffset modified, DateTimeOffset now) => Ages
        .Where(age => now - modified < age.Until && modified < DateTimeOffset.MaxValue - age.Until)
        .Select(age => (DateTimeOffset?)(modified + age.Until))
        .FirstOrDefault();
}
