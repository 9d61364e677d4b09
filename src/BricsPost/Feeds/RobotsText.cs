using BricsPost.Metadata;

namespace BricsPost.Feeds;

/// <summary>Every robot may read everything (RFC 9309), and is told where the sitemaps are.</summary>
public static class RobotsText
{
    public static string Write(Uri site) => $"""
        User-agent: *
        Allow: /

        Sitemap: {new Uri(site, Addresses.Sitemap).AbsoluteUri}
        Sitemap: {new Uri(site, Addresses.NewsSitemap).AbsoluteUri}

        """;
}
