using BricsPost.Images;
using BricsPost.Languages;
using BricsPost.Pages;
using BricsPost.Settings;

namespace BricsPost.Publishing;

/// <summary>Everything the public can ask for, rendered but not yet compressed.</summary>
/// <param name="RenewAt">When a draft would come out differently from the same content.</param>
public sealed record DraftSet(
    IReadOnlyList<Draft> Public, Draft NotFound, Draft MethodNotAllowed, Stylesheet Stylesheet, DateTimeOffset? RenewAt);

/// <summary>Drafts the pages, their pictures and their icons.</summary>
public sealed class PageDrafts(Site site, PageRenderer renderer, StylesheetFile stylesheet)
{
    private const string Html = "text/html; charset=utf-8";

    public async Task<DraftSet> DraftAsync(IllustratedArticle illustrated, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var language = Language.Of(illustrated.Article.Language);
        var frame = new PageFrame(site, language, stylesheet.Read(), new Story(illustrated, site, language));
        var problem = frame with { Language = Language.Of(language.Labels.Tag) };
        var modified = illustrated.Article.Modified;
        var page = new Draft("/", Html, await renderer.RenderAsync("/", frame, cancellationToken), CachePolicy.Page(modified, now));
        return new DraftSet(
            [page, .. Photos(illustrated), .. Icons.Drafts(), .. Redirects.To("/", "/index.html")],
            await ProblemAsync(StatusCodes.Status404NotFound, CachePolicy.NotFound, problem, cancellationToken),
            await ProblemAsync(StatusCodes.Status405MethodNotAllowed, CachePolicy.Never, problem, cancellationToken) with
            {
                Headers = [new("Allow", "GET, HEAD")],
            },
            frame.Stylesheet,
            CachePolicy.PageChangesAt(modified, now));
    }

    private static IEnumerable<Draft> Photos(IllustratedArticle illustrated) => illustrated.Pictures
        .SelectMany(picture => picture.RenditionsAndCrops)
        .DistinctBy(rendition => rendition.Path)
        .Select(rendition => new Draft(rendition.Path, rendition.MediaType, rendition.Bytes, CachePolicy.Immutable));

    private async Task<Draft> ProblemAsync(int status, string cacheControl, PageFrame frame, CancellationToken cancellationToken) =>
        new($"/{status}.html", Html, await renderer.RenderAsync($"/problem/{status}", frame, cancellationToken), cacheControl) { Status = status };
}
