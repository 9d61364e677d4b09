using System.Text;
using BricsPost.Content;
using BricsPost.Editions;
using BricsPost.Feeds;
using BricsPost.Metadata;
using BricsPost.Settings;

namespace BricsPost.Publishing;

/// <summary>What machines read, rendered but not yet compressed.</summary>
/// <param name="RenewAt">When the article leaves the news sitemap; null once it has left.</param>
public sealed record FeedResponses(IReadOnlyList<UnencodedResponse> Responses, DateTimeOffset? RenewAt)
{
    private const string Xml = "application/xml; charset=utf-8";
    private const string Plain = "text/plain; charset=utf-8";

    public static FeedResponses Of(ArticleMetadata metadata, Body body, Site site, DateTimeOffset now)
    {
        var empty = NewsSitemap.EmptyAt(metadata.Published.Value);
        return new FeedResponses(
            [
                Text(Addresses.Markdown, "text/markdown; charset=utf-8", ArticleMarkdown.Write(metadata, body, site.Url)),
                Feed(Addresses.Feed, "application/atom+xml; charset=utf-8", AtomFeed.Write(metadata, body, site.Url)),
                Feed(Addresses.Sitemap, Xml, Sitemap.Write(metadata)),
                Feed(Addresses.NewsSitemap, Xml, NewsSitemap.Write(metadata, now)) with { ChangedAt = empty <= now ? empty : null },
                Text(Addresses.Robots, Plain, RobotsText.Write(site.Url)),
                Text(Addresses.LlmsText, Plain, LlmsText.Write(metadata, site.Url)),
            ],
            empty > now ? empty : null);
    }

    private static UnencodedResponse Text(string path, string mediaType, string text) => Feed(path, mediaType, Encoding.UTF8.GetBytes(text));

    private static UnencodedResponse Feed(string path, string mediaType, byte[] bytes) => new(path, mediaType, bytes, CachePolicy.Supporting);
}
