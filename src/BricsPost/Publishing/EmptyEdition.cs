using BricsPost.Editions;
using BricsPost.Settings;

namespace BricsPost.Publishing;

/// <summary>Makes the edition of a site that has published nothing: every address is a page in the site's frame that says so (404).</summary>
public sealed class EmptyEdition(Site site, PageResponses pages, StylesheetFile stylesheet, TimeProvider clock)
{
    public async Task<Edition> BuildAsync(CancellationToken cancellationToken)
    {
        var style = stylesheet.Read();
        var rendered = await pages.RenderNothingAsync(style, cancellationToken);
        var factory = new ResponseFactory(null, ProgramFile.ChangedAt, clock.GetUtcNow(), SecurityHeaders.For(site, style));
        return new Edition(
            rendered.Public.Select(factory.Create), factory.Create(rendered.NotFound), factory.Create(rendered.MethodNotAllowed), rendered.RenewAt);
    }
}
