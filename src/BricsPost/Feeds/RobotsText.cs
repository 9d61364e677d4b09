using BricsPost.Metadata;

namespace BricsPost.Feeds;

/// <summary>Allows every robot to read everything (RFC 9309), and names the sitemaps.</summary>
public static class RobotsText
{
    public static string Write(Uri site) => string.Join('\n',
    [
        "User-agent: *",
        "Allow: /",
        "",
        .. Addresses.Machine.Where(address => address.IsSitemap).Select(address => $"Sitemap: {new Uri(site, address.Path).AbsoluteUri}"),
        "",
    ]);
}
