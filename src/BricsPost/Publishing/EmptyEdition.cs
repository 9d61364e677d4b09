using BricsPost.Editions;
using BricsPost.Metadata;
using BricsPost.Settings;

namespace BricsPost.Publishing;

/// <summary>
/// Makes the edition of a site that has published nothing:
/// the front page says so in the site's frame (404), and the feeds are empty.
/// </summary>
public sealed class EmptyEdition(Site site, PageResponses pages, StylesheetFile stylesheet, TimeProvider clock)
{
    public async Task<Edition> BuildAsync(CancellationToken cancellationToken)
    {
        var style = stylesheet.Read();
        var factory = new ResponseFactory(null, ProgramFile.ChangedAt, clock.GetUtcNow(), SecurityHeaders.For(site, style));
        var feeds = FeedResponses.WithoutArticle(PublisherMetadata.Of(site, Logo.Picture), site, CachePolicy.Never);
        return await EditionAssembler.AssembleAsync(factory, pages.WithoutArticleAsync(style, cancellationToken), feeds, cancellationToken);
    }
}
