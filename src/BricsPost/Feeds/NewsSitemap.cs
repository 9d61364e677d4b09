using System.Globalization;
using System.Xml;
using BricsPost.Metadata;

namespace BricsPost.Feeds;

/// <summary>
/// The article while it is news: search engines want it here for two days, and an empty list afterwards.
/// </summary>
/// <remarks>https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap</remarks>
public static class NewsSitemap
{
    private const string News = "http://www.google.com/schemas/sitemap-news/0.9";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(48);

    /// <param name="now">The only other thing beside the article that it depends on: <see cref="EmptyAt"/> says when.</param>
    public static byte[] Write(ArticleMetadata facts, DateTimeOffset now) => XmlText.Document(writer =>
    {
        writer.WriteStartElement("urlset", Sitemap.Sitemaps);
        writer.WriteAttributeString("xmlns", "news", null, News);
        if (now < EmptyAt(facts.Published.Value))
        {
            WriteArticle(writer, facts);
        }

        writer.WriteEndElement();
    });

    /// <summary>When the article leaves it.</summary>
    public static DateTimeOffset EmptyAt(DateTimeOffset published) =>
        published.UtcDateTime < DateTime.MaxValue - Lifetime ? published + Lifetime : DateTimeOffset.MaxValue;

    private static void WriteArticle(XmlWriter writer, ArticleMetadata facts)
    {
        writer.WriteStartElement("url");
        writer.WriteElementString("loc", facts.Canonical);
        writer.WriteStartElement("news", News);
        writer.WriteStartElement("publication", News);
        writer.WriteElementString("name", News, facts.Publisher.Name);
        writer.WriteElementString("language", News, LanguageCode(facts.Language.Tag));
        writer.WriteEndElement();
        writer.WriteElementString("publication_date", News, facts.Published.Machine);
        writer.WriteElementString("title", News, facts.Headline);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    /// <summary>ISO 639, two letters or three; Chinese alone is told apart by how it is written.</summary>
    private static string LanguageCode(string tag)
    {
        var language = tag.Split('-')[0];
        return language != "zh" ? language : IsTraditional(CultureInfo.GetCultureInfo(tag)) ? "zh-tw" : "zh-cn";
    }

    private static bool IsTraditional(CultureInfo culture) =>
        culture.Name == "zh-Hant" || (culture.Name.Length > 0 && IsTraditional(culture.Parent));
}
