using System.Xml;
using BricsPost.Languages;
using BricsPost.Metadata;

namespace BricsPost.Feeds;

/// <summary>
/// The article for news search, which wants it here for two days. After that the file keeps the address without the news: the format
/// asks for at least one address (sitemaps.org), and Google allows a sitemap to lose its <c>news:news</c> elements.
/// </summary>
/// <remarks>https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap</remarks>
public static class NewsSitemap
{
    private const string News = "http://www.google.com/schemas/sitemap-news/0.9";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(48);

    /// <param name="now">The only value that does not come from the article: <see cref="IsNewsUntil"/> says when it matters.</param>
    public static byte[] Write(ArticleMetadata article, DateTimeOffset now) => XmlText.Document(writer =>
    {
        writer.WriteStartElement("urlset", Sitemap.Sitemaps);
        writer.WriteAttributeString("xmlns", "news", null, News);
        writer.WriteStartElement("url");
        writer.WriteElementString("loc", article.Canonical);
        if (now < IsNewsUntil(article.Published.Value))
        {
            WriteNews(writer, article);
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    });

    /// <summary>When the article stops being news.</summary>
    public static DateTimeOffset IsNewsUntil(DateTimeOffset published) =>
        published.UtcDateTime < DateTime.MaxValue - Lifetime ? published + Lifetime : DateTimeOffset.MaxValue;

    private static void WriteNews(XmlWriter writer, ArticleMetadata article)
    {
        writer.WriteStartElement("news", News);
        writer.WriteStartElement("publication", News);
        writer.WriteElementString("name", News, article.Publisher.Name);
        writer.WriteElementString("language", News, LanguageCode(article.Language));
        writer.WriteEndElement();
        writer.WriteElementString("publication_date", News, article.Published.Machine);
        writer.WriteElementString("title", News, article.Headline);
        writer.WriteEndElement();
    }

    /// <summary>ISO 639 in two letters or three; only for Chinese does the format distinguish scripts.</summary>
    private static string LanguageCode(Language language) => language.Tag.Split('-')[0] switch
    {
        "zh" => language.IsWithin("zh-Hant") ? "zh-tw" : "zh-cn",
        var code => code,
    };
}
