using BricsPost.Metadata;

namespace BricsPost.Feeds;

/// <summary>The article and its pictures for search engines.</summary>
/// <remarks>https://www.sitemaps.org/protocol.html and https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps</remarks>
public static class Sitemap
{
    internal const string Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Image = "http://www.google.com/schemas/sitemap-image/1.1";

    public static byte[] Write(ArticleMetadata facts) => XmlText.Document(writer =>
    {
        writer.WriteStartElement("urlset", Sitemaps);
        writer.WriteAttributeString("xmlns", "image", null, Image);
        writer.WriteStartElement("url");
        writer.WriteElementString("loc", facts.Canonical);
        writer.WriteElementString("lastmod", facts.Modified.Machine);
        ImageMetadata[] images = facts.Lead is { } lead ? [lead.Whole, .. facts.InBody.Values] : [.. facts.InBody.Values];
        foreach (var image in images.Distinct())
        {
            writer.WriteStartElement("image", Image);
            writer.WriteElementString("loc", Image, image.Url);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    });
}
