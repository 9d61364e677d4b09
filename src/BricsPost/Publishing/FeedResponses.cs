using System.Text;
using BricsPost.Content;
using BricsPost.Editions;
using BricsPost.Feeds;
using BricsPost.Metadata;
using BricsPost.Settings;

namespace BricsPost.Publishing;

/// <summary>The responses that machines read, not yet compressed: for an article, for none, and for one that was withdrawn.</summary>
/// <param name="RenewAt">When the article stops being news, or null when it is none.</param>
public sealed record FeedResponses(IReadOnlyList<UnencodedResponse> Responses, DateTimeOffset? RenewAt)
{
    public static FeedResponses Of(ArticleMetadata article, Body body, Site site, DateTimeOffset now)
    {
        var end = NewsSitemap.IsNewsUntil(article.Published.Value);
        DateTimeOffset? ended = end <= now ? end : null;
        return new FeedResponses(
            All(CachePolicy.Supporting, path => path switch
            {
                Addresses.Markdown => Utf8(ArticleMarkdown.Write(article, body)),
                Addresses.Feed => AtomFeed.Write(article, body, site.Url),
                Addresses.Sitemap => Sitemap.Write(article),
                Addresses.NewsSitemap => NewsSitemap.Write(article, now),
                Addresses.Robots => Utf8(RobotsText.Write(site.Url)),
                Addresses.LlmsText => Utf8(LlmsText.Write(article, site.Url)),
                _ => null,
            }, changedAt: path => path == Addresses.NewsSitemap ? ended : null),
            ended is null ? end : null);
    }

    /// <summary>Nothing is published yet: valid files that name no article. There is no Markdown.</summary>
    /// <param name="cacheControl">Must not outlive the moment at which the first article appears.</param>
    public static FeedResponses WithoutArticle(PublisherMetadata publisher, Site site, string cacheControl) =>
        WithoutArticle(publisher, site, AtomFeed.WithoutArticle(publisher, site.Language, site.Url), cacheControl);

    /// <summary>The feed says that the article was withdrawn, the others do not name it.</summary>
    public static FeedResponses Withdrawn(WithdrawalMetadata article, Site site) =>
        WithoutArticle(article.Publisher, site, AtomFeed.Withdrawn(article, site.Url), CachePolicy.Withdrawn);

    private static FeedResponses WithoutArticle(PublisherMetadata publisher, Site site, byte[] feed, string cacheControl) => new(
        All(cacheControl, path => path switch
        {
            Addresses.Feed => feed,
            Addresses.Sitemap or Addresses.NewsSitemap => Sitemap.WithoutArticle(publisher),
            Addresses.Robots => Utf8(RobotsText.Write(site.Url)),
            Addresses.LlmsText => Utf8(LlmsText.WithoutArticle(publisher, site.Url)),
            _ => null,
        }),
        null);

    /// <param name="write">The bytes for an address, or null where there are none.</param>
    private static UnencodedResponse[] All(
        string cacheControl, Func<string, byte[]?> write, Func<string, DateTimeOffset?>? changedAt = null) =>
    [
        .. Addresses.Machine.SelectMany(address => write(address.Path) is { } bytes
            ? [new UnencodedResponse(address.Path, $"{address.MediaType}; charset=utf-8", bytes, cacheControl,
                changedAt?.Invoke(address.Path))]
            : Array.Empty<UnencodedResponse>()),
    ];

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
