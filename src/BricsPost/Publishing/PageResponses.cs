using BricsPost.Editions;
using BricsPost.Feeds;
using BricsPost.Images;
using BricsPost.Languages;
using BricsPost.Metadata;
using BricsPost.Pages;
using BricsPost.Settings;

namespace BricsPost.Publishing;

/// <summary>The pages, their pictures and their icons, rendered but not yet compressed.</summary>
/// <param name="RenewAt">When the same content would give another response.</param>
public sealed record PageResponseSet(
    IReadOnlyList<UnencodedResponse> Public, UnencodedResponse NotFound, UnencodedResponse MethodNotAllowed, DateTimeOffset? RenewAt);

/// <summary>Renders the pages.</summary>
public sealed class PageResponses(Site site, PageRenderer renderer)
{
    private const string Html = "text/html; charset=utf-8";

    public async Task<PageResponseSet> RenderAsync(
        IllustratedArticle illustrated, ArticleMetadata metadata, Stylesheet stylesheet, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var layout = new LayoutModel(site, metadata.Language, stylesheet, new Story(illustrated, metadata), JsonLd.Write(metadata));
        var problem = layout with { Language = Language.Of(metadata.Language.Labels.Tag) };
        var modified = illustrated.Article.Modified;
        var page = new UnencodedResponse("/", Html, await renderer.RenderAsync("/Index", layout, cancellationToken), CachePolicy.Page(modified, now));
        return new PageResponseSet(
            [page, .. Photos(illustrated), .. Icons.Drafts(), .. Redirects.To("/", "/index.html")],
            await ProblemAsync(StatusCodes.Status404NotFound, CachePolicy.NotFound, problem, cancellationToken),
            await MethodNotAllowedAsync(problem, cancellationToken),
            CachePolicy.PageChangesAt(modified, now));
    }

    /// <summary>While there is no edition at all: a page in the site's frame at every address, which no cache keeps.</summary>
    public async Task<PageResponseSet> RenderNothingAsync(Stylesheet stylesheet, CancellationToken cancellationToken)
    {
        var problem = new LayoutModel(site, Language.Of(Language.Of(site.Language).Labels.Tag), stylesheet);
        return new PageResponseSet(
            [.. Icons.Drafts()],
            await ProblemAsync(StatusCodes.Status404NotFound, CachePolicy.Never, problem, cancellationToken),
            await MethodNotAllowedAsync(problem, cancellationToken),
            RenewAt: null);
    }

    private static IEnumerable<UnencodedResponse> Photos(IllustratedArticle illustrated) => illustrated.Pictures
        .SelectMany(picture => picture.RenditionsAndCrops)
        .DistinctBy(rendition => rendition.Path)
        .Append(Logo.Picture)
        .Select(rendition => new UnencodedResponse(rendition.Path, rendition.MediaType, rendition.Bytes, CachePolicy.Immutable));

    private async Task<UnencodedResponse> MethodNotAllowedAsync(LayoutModel layout, CancellationToken cancellationToken) =>
        await ProblemAsync(StatusCodes.Status405MethodNotAllowed, CachePolicy.Never, layout, cancellationToken) with
        {
            Headers = [new("Allow", "GET, HEAD")],
        };

    private async Task<UnencodedResponse> ProblemAsync(int status, string cacheControl, LayoutModel layout, CancellationToken cancellationToken) =>
        new($"/{status}.html", Html, await renderer.RenderAsync("/Problem", layout with { Status = status }, cancellationToken), cacheControl)
        {
            Status = status,
        };
}
