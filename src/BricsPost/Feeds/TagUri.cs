using System.Globalization;

namespace BricsPost.Feeds;

/// <summary>
/// Names that outlive every address and every headline (RFC 4151): made of the host and of when the article was published, which
/// tells it apart from the one before it and the one after it.
/// </summary>
internal static class TagUri
{
    // The year in which the site's feeds began; a feed keeps its name however many articles come and go.
    private const string Begin = "2026";

    public static string OfFeed(Uri site) => $"tag:{site.IdnHost},{Begin}:feed";

    public static string OfArticle(Uri site, DateTimeOffset published) =>
        string.Create(CultureInfo.InvariantCulture, $"tag:{site.IdnHost},{published.UtcDateTime:yyyy-MM-dd}:{published.UtcDateTime:HHmmss}");
}
