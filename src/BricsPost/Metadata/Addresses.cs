namespace BricsPost.Metadata;

/// <summary>The public addresses that others name, as paths.</summary>
public static class Addresses
{
    public const string Page = "/";
    public const string Markdown = "/article.md";
    public const string Feed = "/feed.xml";
    public const string Sitemap = "/sitemap.xml";
    public const string NewsSitemap = "/news-sitemap.xml";
    public const string Robots = "/robots.txt";
    public const string LlmsText = "/llms.txt";
    public const string TouchIcon = "/apple-touch-icon.png";

    /// <summary>Everything the public can ask for; an address that ends with a slash stands for all below it.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Page, "/index.html", Markdown, Feed, Sitemap, NewsSitemap, Robots, LlmsText, "/favicon.ico", "/icon.svg", TouchIcon, "/photos/"];
}
