namespace BricsPost.Feeds;

/// <summary>
/// Permanent names for the feed and its entries (RFC 4151), as RFC 4287, section 4.2.6, asks for.
/// </summary>
/// <remarks>
/// An article's name is made of the day that is part of its address. A corrected headline, slug or time of day keeps it, and replicas
/// agree on it without asking each other: it follows from the article alone. A store of what was published first could not promise that,
/// because every machine has its own store. The day identifies the article here as it does in its address, so two articles of one
/// day share the name, and feed readers show the second as an update of the first. Only a corrected day makes a new name, together
/// with a new address.
/// </remarks>
internal static class TagUri
{
    // The year in which the site's feeds began; the feed keeps its name while articles come and go.
    private const string Begin = "2026";

    public static string OfFeed(Uri site) => $"tag:{site.IdnHost},{Begin}:feed";

    /// <param name="day">The path of the day of publication, such as <c>/2013/10/07</c>.</param>
    public static string OfArticle(Uri site, string day) => $"tag:{site.IdnHost},{day.Trim('/').Replace('/', '-')}:article";
}
