using BricsPost.Metadata;

namespace BricsPost.Feeds;

/// <summary>The article and its pictures for search engines.</summary>
/// <remarks>https://www.sitemaps.org/protocol.html and
/// https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps</remarks>
public static class Sitemap
{
    internal const string Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Image = "http://www.google.com/schemas/sitemap-image/1.1";

    public static byte[] Write(ArticleMetadata article) => XmlText.Document(writer =>
    {
        writer.WriteStartElement("urlset", Sitemaps);
        writer.WriteAttributeString("xmlns", "image", null, Image);
        writer.WriteStartElement("url");
        writer.WriteElementString("loc", article.Canonical);
        writer.WriteElementString("lastmod", article.Modified.Machine);
        ImageMetadata[] images = article.Lead is { } lead ? [lead.Whole, .. article.InBody.Values] : [.. article.InBody.Values];
        foreach (var image in images.Distinct())
        {
            writer.WriteStartElement("image", Image);
            writer.WriteElementString("loc", Image, image.Url);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    });

    /// <summary>
    /// While there is no article: both sitemaps name the front page alone. The format asks for at least one address, and search engines
    /// that ask for this one learn that nothing is there.
    /// </summary>
    public static byte[] WithoutArticle(PublisherMetadata publisher) => XmlText.Document(writer =>
    {
        writer.WriteStartElement("urlset", Sitemaps);
        writer.WriteStartElement("url");
        writer.WriteElementString("loc", publisher.Url);
        writer.WriteEndElement();
        writer.WriteEndElement();
    });
}
