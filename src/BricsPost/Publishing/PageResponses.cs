using BricsPost.Editions;
using BricsPost.Feeds;
using BricsPost.Images;
using BricsPost.Languages;
using BricsPost.Metadata;
using BricsPost.Pages;
using BricsPost.Settings;

namespace BricsPost.Publishing;

/// <summary>The pages and their pictures, rendered but not yet compressed.</summary>
/// <param name="RenewAt">When a draft would come out differently from the same content.</param>
public sealed record PageResponseSet(IReadOnlyList<UnencodedResponse> Public, UnencodedResponse NotFound, UnencodedResponse MethodNotAllowed, DateTimeOffset? RenewAt);

/// <summary>Drafts the pages, their pictures and their icons.</summary>
public sealed class PageResponses(Site site, PageRenderer renderer)
{
    private const string Html = "text/html; charset=utf-8";

    public async Task<PageResponseSet> DraftAsync(
        IllustratedArticle illustrated, ArticleMetadata facts, Stylesheet stylesheet, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var frame = new LayoutModel(site, facts.Language, stylesheet, new Story(illustrated, facts), JsonLd.Write(facts));
        var problem = frame with { Language = Language.Of(facts.Language.Labels.Tag) };
        var modified = illustrated.Article.Modified;
        var page = new UnencodedResponse("/", Html, await renderer.RenderAsync("/Index", frame, cancellationToken), CachePolicy.Page(modified, now));
        return new PageResponseSet(
            [page, .. Photos(illustrated), .. Icons.Drafts(), .. Redirects.To("/", "/index.html")],
            await ProblemAsync(StatusCodes.Status404NotFound, CachePolicy.NotFound, problem, cancellationToken),
            await ProblemAsync(StatusCodes.Status405MethodNotAllowed, CachePolicy.Never, problem, cancellationToken) with
            {
                Headers = [new("Allow", "GET, HEAD")],
            },
            CachePolicy.PageChangesAt(modified, now));
    }

    private static IEnumerable<UnencodedResponse> Photos(IllustratedArticle illustrated) => illustrated.Pictures
        .SelectMany(picture => picture.RenditionsAndCrops)
        .DistinctBy(rendition => rendition.Path)
        .Append(Logo.Picture)
        .Select(rendition => new UnencodedResponse(rendition.Path, rendition.MediaType, rendition.Bytes, CachePolicy.Immutable));

    private async Task<UnencodedResponse> ProblemAsync(int status, string cacheControl, LayoutModel frame, CancellationToken cancellationToken) =>
        new($"/{status}.html", Html, await renderer.RenderAsync("/Problem", frame with { Status = status }, cancellationToken), cacheControl)
        {
            Status = status,
        };
}
