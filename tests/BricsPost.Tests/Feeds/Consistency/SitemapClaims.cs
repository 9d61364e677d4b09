using System.Xml.Linq;
using BricsPost.Editions;
using BricsPost.Metadata;
using BricsPost.Tests.Feeds.Schemas;

namespace BricsPost.Tests.Feeds.Consistency;

/// <summary>What the two sitemaps say.</summary>
public static class SitemapClaims
{
    public static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Image = "http://www.google.com/schemas/sitemap-image/1.1";
    private static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";

    /// <summary>What both say while there is no article.</summary>
    public static void AssertOnlyFrontPage(Edition edition) => Assert.All(
        Addresses.Machine.Where(address => address.IsSitemap),
        address => Assert.Equal(
            [EditionFixture.Origin], Schema.Valid(edition, address.Path).Descendants(Sitemaps + "loc").Select(loc => loc.Value)));

    public static IEnumerable<Claim> Of(XElement sitemap, Printed printed)
    {
        Claim Say(Topic about, string? value) => new("sitemap", about, value ?? "");

        var url = Assert.Single(sitemap.Elements(Sitemaps + "url"));
        var images = url.Elements(Image + "image").Select(image => printed.Picture((string?)image.Element(Image + "loc") ?? ""));
        yield return Say(Topic.Canonical, (string?)url.Element(Sitemaps + "loc"));
        yield return Say(Topic.Modified, (string?)url.Element(Sitemaps + "lastmod"));
        yield return Say(Topic.PictureFiles, Truth.List(images));
    }

    public static IEnumerable<Claim> OfNews(XElement sitemap)
    {
        Claim Say(Topic about, XElement? value) => new("news sitemap", about, (string?)value ?? "");

        var url = Assert.Single(sitemap.Elements(Sitemaps + "url"));
        var news = url.Element(News + "news");
        var publication = news?.Element(News + "publication");
        yield return Say(Topic.Canonical, url.Element(Sitemaps + "loc"));
        yield return Say(Topic.Publisher, publication?.Element(News + "name"));
        yield return Say(Topic.NewsCode, publication?.Element(News + "language"));
        yield return Say(Topic.Published, news?.Element(News + "publication_date"));
        yield return Say(Topic.Headline, news?.Element(News + "title"));
    }
}
