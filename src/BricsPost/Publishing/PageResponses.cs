using BricsPost.Editions;
using BricsPost.Feeds;
using BricsPost.Images;
using BricsPost.Languages;
using BricsPost.Metadata;
using BricsPost.Pages;
using BricsPost.Settings;

namespace BricsPost.Publishing;

/// <summary>The pages and their pictures, rendered but not yet compressed.</summary>
public sealed record PageResponseSet(
    IReadOnlyList<UnencodedResponse> Public, UnencodedResponse NotFound, UnencodedResponse MethodNotAllowed)
{
    /// <summary>Paths that answer with the bytes of another one, which is among <see cref="Public"/>.</summary>
    public IReadOnlyList<(string Alias, string Path)> Aliases { get; init; } = [];

    /// <summary>Responses for all paths directly below a folder. The same object may stand for several folders.</summary>
    public IReadOnlyList<(string Folder, UnencodedResponse Response)> Rules { get; init; } = [];

    /// <summary>When a response would come out differently from the same content.</summary>
    public DateTimeOffset? RenewAt { get; init; }
}

/// <summary>Renders the pages: of an article, of none, and of one that was withdrawn.</summary>
public sealed class PageResponses(Site site, PageRenderer renderer, PublishedDays days)
{
    private const string Html = "text/html; charset=utf-8";

    // Without the slash: a rule covers its folder and what is directly below.
    private static readonly string Photos = Addresses.Photos.TrimEnd('/');

    public async Task<PageResponseSet> OfArticleAsync(
        IllustratedArticle illustrated, ArticleMetadata article, Stylesheet stylesheet, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var layout = new LayoutModel(site, article.Language, stylesheet, new Story(illustrated, article), JsonLd.Write(article));
        var problem = layout with { Language = Language.Of(article.Language.Labels.Tag) };
        var modified = illustrated.Article.Modified;
        var page = new UnencodedResponse(
            Addresses.Page, Html, await renderer.RenderAsync("/Index", layout, cancellationToken), CachePolicy.Page(modified, now));
        var set = await SetAsync(
            [page, .. PhotosOf(illustrated), .. Redirects.To(Addresses.Page, Addresses.IndexFile)], problem, cancellationToken);
        return set with
        {
            Aliases = [(article.Address.Path, Addresses.Page)],
            Rules = [(article.Address.Day, Redirects.To(article.Address)),
                .. await EarlierDaysAsync(article.Address.Day, problem, cancellationToken)],
            RenewAt = CachePolicy.PageChangesAt(modified, now),
        };
    }

    /// <summary>Nothing is published yet: the front page says so with 404.</summary>
    public async Task<PageResponseSet> WithoutArticleAsync(Stylesheet stylesheet, CancellationToken cancellationToken)
    {
        var layout = new LayoutModel(site, Language.Of(Language.Of(site.Language).Labels.Tag), stylesheet);
        var page = await ProblemAsync(ProblemKind.NothingYet, StatusCodes.Status404NotFound, CachePolicy.Never, layout, cancellationToken);
        var set = await SetAsync([page with { Path = Addresses.Page }, LogoResponse], layout, cancellationToken);
        return set with { Rules = await EarlierDaysAsync(null, layout, cancellationToken) };
    }

    /// <summary>
    /// The article was withdrawn: 410 with the day and the reason at every address it had, its pictures and its Markdown included.
    /// </summary>
    public async Task<PageResponseSet> WithdrawnAsync(
        WithdrawalMetadata article, Stylesheet stylesheet, CancellationToken cancellationToken)
    {
        var layout = new LayoutModel(site, article.Language, stylesheet) { Status = StatusCodes.Status410Gone, Withdrawal = article };
        var html = await renderer.RenderAsync("/Withdrawn", layout, cancellationToken);
        var page = new UnencodedResponse(Addresses.Page, Html, html, CachePolicy.Withdrawn) { Status = StatusCodes.Status410Gone };
        var problem = layout with { Language = Language.Of(article.Language.Labels.Tag) };
        var set = await SetAsync([page, LogoResponse, .. Redirects.To(Addresses.Page, Addresses.IndexFile)], problem, cancellationToken);
        return set with
        {
            Aliases = [.. Addresses.Machine.Where(address => address.NeedsArticle).Select(address => (address.Path, Addresses.Page))],
            Rules = [(article.Day, page), (Photos, page), .. await EarlierDaysAsync(article.Day, problem, cancellationToken)],
        };
    }

    private static UnencodedResponse LogoResponse => PhotoOf(Logo.Picture);

    private static IEnumerable<UnencodedResponse> PhotosOf(IllustratedArticle illustrated) => illustrated.Pictures
        .SelectMany(picture => picture.RenditionsAndCrops)
        .DistinctBy(rendition => rendition.Path)
        .Select(PhotoOf)
        .Append(LogoResponse);

    private static UnencodedResponse PhotoOf(Rendition rendition) =>
        new(rendition.Path, rendition.MediaType, rendition.Bytes, CachePolicy.Immutable);

    private async Task<PageResponseSet> SetAsync(IReadOnlyList<UnencodedResponse> responses, LayoutModel layout,
        CancellationToken cancellationToken) => new(
        [.. responses, .. Icons.Responses()],
        await ProblemAsync(ProblemKind.NotFound, StatusCodes.Status404NotFound, CachePolicy.NotFound, layout, cancellationToken),
        await ProblemAsync(ProblemKind.MethodNotAllowed, StatusCodes.Status405MethodNotAllowed, CachePolicy.Never, layout,
            cancellationToken) with
        {
            Headers = [new("Allow", "GET, HEAD")],
        });

    /// <summary>Below the days of earlier articles: 410, with a link to today's article where there is one.</summary>
    private async Task<IReadOnlyList<(string Folder, UnencodedResponse Response)>> EarlierDaysAsync(
        string? today, LayoutModel layout, CancellationToken cancellationToken)
    {
        var earlier = days.Read().Where(day => day != today).Distinct().ToList();
        if (earlier.Count == 0)
        {
            return [];
        }

        var page = await ProblemAsync(ProblemKind.Gone, StatusCodes.Status410Gone, CachePolicy.NotFound, layout, cancellationToken);
        return [.. earlier.Select(day => (day, page))];
    }

    private async Task<UnencodedResponse> ProblemAsync(
        ProblemKind kind, int status, string cacheControl, LayoutModel layout, CancellationToken cancellationToken)
    {
        var html = await renderer.RenderAsync("/Problem", layout with { Problem = kind, Status = status }, cancellationToken);
        return new UnencodedResponse($"/{status}.html", Html, html, cacheControl) { Status = status };
    }
}
