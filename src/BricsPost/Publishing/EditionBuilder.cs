using BricsPost.Content;
using BricsPost.Content.Diagnostics;
using BricsPost.Editions;
using BricsPost.Images;
using BricsPost.Languages;
using BricsPost.Metadata;
using BricsPost.Settings;

namespace BricsPost.Publishing;

/// <summary>Makes an edition of the content folder: reads the article, makes its pictures, renders its pages and feeds, compresses them.</summary>
public sealed class EditionBuilder(
    Site site, ContentReader reader, PictureMaker pictures, PageResponses pages, StylesheetFile stylesheet, CurrentEdition current, TimeProvider clock)
{
    public async Task<BuildResult> BuildAsync(CancellationToken cancellationToken)
    {
        var snapshot = await reader.ReadAsync(cancellationToken);
        if (snapshot.Unreadable is { } error)
        {
            return new BuildResult(snapshot, null, null, [error]);
        }

        var parsed = ArticleReader.Read(snapshot.Article, new ParseContext(snapshot.FileNames, Addresses.All, clock.GetUtcNow()), site);
        if (parsed.Article is not { } article)
        {
            return new BuildResult(snapshot, null, null, InOrder(parsed, pictures.Inspect(parsed.Pictures)));
        }

        var made = await pictures.MakeAsync(article, cancellationToken);
        var edition = made.Article is { } illustrated ? await RenderAsync(illustrated, snapshot, cancellationToken) : null;
        return new BuildResult(snapshot, made.Article, edition, InOrder(parsed, made.Diagnostics));
    }

    private static Diagnostic[] InOrder(ParseResult parsed, IEnumerable<Diagnostic> ofPictures) =>
        [.. parsed.Diagnostics.Concat(ofPictures).OrderBy(one => one.At.Line).ThenBy(one => one.At.Column)];

    private async Task<Edition> RenderAsync(IllustratedArticle illustrated, ContentSnapshot snapshot, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var article = illustrated.Article;
        var metadata = new ArticleMetadata(illustrated, site, Language.Of(article.Language), Logo.Picture);
        var style = stylesheet.Read();
        var factory = new ResponseFactory(current.ValueOrNull, SourcesChangedAt(illustrated, snapshot), now, SecurityHeaders.For(site, style));
        Task<Response> FinishAsync(UnencodedResponse response) => Task.Run(() => factory.Create(response), cancellationToken);

        // The feeds are compressed while the pages are rendered.
        var feeds = FeedResponses.Of(metadata, article.Body, site, now);
        var finished = feeds.Responses.Select(FinishAsync).ToList();
        var rendered = await pages.RenderAsync(illustrated, metadata, style, now, cancellationToken);
        var redirects = Redirects.FromTrailingSlash([.. rendered.Public, .. feeds.Responses]);
        var responses = await Task.WhenAll(
            [.. rendered.Public.Select(FinishAsync), .. finished, .. redirects.Append(rendered.NotFound).Append(rendered.MethodNotAllowed).Select(FinishAsync)]);
        return new Edition(responses[..^2], responses[^2], responses[^1], Earliest(rendered.RenewAt, feeds.RenewAt));
    }

    private static DateTimeOffset? Earliest(params IEnumerable<DateTimeOffset?> turns) => turns.Min();

    private static DateTimeOffset SourcesChangedAt(IllustratedArticle illustrated, ContentSnapshot snapshot)
    {
        var names = illustrated.Pictures.Select(picture => picture.Photo.File).Append(ContentFolder.ArticleName);
        var content = snapshot.ChangedAt(names);
        var program = ProgramFile.ChangedAt;
        return content > program ? content : program;
    }
}
