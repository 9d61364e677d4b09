namespace BricsPost.Metadata;

/// <summary>The public addresses that do not depend on the article, as paths.</summary>
public static class Addresses
{
    /// <summary>The front page, which shows the article.</summary>
    public const string Page = "/";
    public const string IndexFile = "/index.html";
    public const string Markdown = "/article.md";
    public const string Feed = "/feed.xml";
    public const string Sitemap = "/sitemap.xml";
    public const string NewsSitemap = "/news-sitemap.xml";
    public const string Robots = "/robots.txt";
    public const string LlmsText = "/llms.txt";
    public const string Favicon = "/favicon.ico";
    public const string Icon = "/icon.svg";
    public const string TouchIcon = "/apple-touch-icon.png";

    /// <summary>Every photo and crop is below it.</summary>
    public const string Photos = "/photos/";

    /// <summary>
    /// What machines read, in the order in which the page links it.
    /// A new feed is one line here and one in <c>FeedResponses</c>.
    /// </summary>
    public static IReadOnlyList<MachineAddress> Machine { get; } =
    [
        new(Feed, "application/atom+xml", "Feed"),
        new(Markdown, "text/markdown", "PlainText") { NeedsArticle = true },
        new(Sitemap, "application/xml") { IsSitemap = true },
        new(NewsSitemap, "application/xml") { IsSitemap = true },
        new(Robots, "text/plain"),
        new(LlmsText, "text/plain"),
    ];

    /// <summary>Those that show the article, beside its own.</summary>
    public static IReadOnlyList<string> FrontPage { get; } = [Page, IndexFile];

    /// <summary>
    /// Everything the public can ask for but the article's own address;
    /// an address that ends with a slash stands for all below it.
    /// </summary>
    public static IReadOnlyList<string> All { get; } =
        [Page, IndexFile, .. Machine.Select(address => address.Path), Favicon, Icon, TouchIcon, Photos];
}

/// <summary>An address that machines read.</summary>
/// <param name="MediaType">Without parameters; every one of them is UTF-8.</param>
/// <param name="Label">The key of the label under which the head and the footer of the page link it; null where they do not.</param>
public sealed record MachineAddress(string Path, string MediaType, string? Label = null)
{
    /// <summary>Missing while no article is published.</summary>
    public bool NeedsArticle { get; init; }

    /// <summary>Named in <c>robots.txt</c>.</summary>
    public bool IsSitemap { get; init; }
}
