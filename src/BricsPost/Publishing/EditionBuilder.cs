using BricsPost.Content;
using BricsPost.Content.Diagnostics;
using BricsPost.Editions;
using BricsPost.Images;
using BricsPost.Languages;
using BricsPost.Metadata;
using BricsPost.Settings;

namespace BricsPost.Publishing;

/// <summary>
/// Makes an edition of the content folder: reads the article, makes its pictures, renders its pages and feeds, compresses them.
/// </summary>
public sealed class EditionBuilder(
    Site site, ContentReader reader, PictureMaker pictures, PageResponses pages, StylesheetFile stylesheet, CurrentEdition current,
    PublishedPictures published, ContentChange change, TimeProvider clock)
{
    /// <summary>Waits for every picture, however long it takes.</summary>
    public async Task<BuildResult> BuildAsync(CancellationToken cancellationToken)
    {
        var snapshot = await reader.ReadAsync(cancellationToken);
        return await BuildAsync(snapshot, async article => await pictures.MakeAsync(article, cancellationToken), cancellationToken)
            ?? throw new InvalidOperationException("Nothing called it off.");
    }

    /// <summary>
    /// For readers who have an edition already: words do not wait for a picture that is being drawn since an earlier build, where another
    /// one is published under its name.
    /// </summary>
    /// <returns>Null where the content changed while its pictures were drawn:
    /// it is worth reading again, and drawing goes on meanwhile.</returns>
    public async Task<BuildResult?> BuildWithReadyPicturesAsync(CancellationToken cancellationToken)
    {
        var snapshot = await reader.ReadAsync(cancellationToken);
        var article = published.ArticleOrNull;
        return await BuildAsync(
            snapshot, read => pictures.MakeAsync(read, article, token => change.WaitAsync(snapshot, token), cancellationToken),
            cancellationToken);
    }

    /// <summary>The current edition as its turn changes it, whatever became of the content since.</summary>
    /// <param name="newest">The content that makes no newer edition yet. Nothing of it is in this one, not even when it was saved.</param>
    /// <returns>Null where another process built the current edition.</returns>
    public async Task<BuildResult?> RenewAsync(ContentSnapshot newest, CancellationToken cancellationToken)
    {
        if (published.ArticleOrNull is not { } article)
        {
            return null;
        }

        var edition = await RenderAsync(article, newest with { Files = [] }, clock.GetUtcNow(), cancellationToken);
        return new BuildResult(newest, article, published.Note(edition, article), []);
    }

    private async Task<BuildResult?> BuildAsync(
        ContentSnapshot snapshot, Func<Article, Task<PictureResult?>> makePicturesAsync, CancellationToken cancellationToken)
    {
        if (snapshot.Unreadable is { } error)
        {
            return new BuildResult(snapshot, null, null, [error]);
        }

        var now = clock.GetUtcNow();
        var context = new ParseContext(snapshot.FileNames, Addresses.All, now) { OwnPages = Addresses.FrontPage };
        var parsed = ArticleReader.Read(snapshot.Article, context, site);
        if (parsed.Article is not { } article)
        {
            return new BuildResult(snapshot, null, null, InOrder(parsed, pictures.Inspect(parsed.Pictures)));
        }

        if (article.Withdrawn is { } withdrawal)
        {
            pictures.Drawings.CancelAll();
            var withdrawn = new IllustratedArticle(article, null, new Dictionary<string, Picture>());
            return new BuildResult(
                snapshot, withdrawn, await RenderAsync(withdrawn, withdrawal, snapshot, cancellationToken), parsed.Diagnostics);
        }

        if (await makePicturesAsync(article) is not { } made)
        {
            return null;
        }

        // What is held back is made as it will be at its time.
        DateTimeOffset? heldBackUntil = article.Published > now ? article.Published : null;
        var edition = made.Article is { } illustrated
            ? published.Note(await RenderAsync(illustrated, snapshot, heldBackUntil ?? now, cancellationToken), illustrated)
            : null;
        return new BuildResult(snapshot, made.Article, edition, InOrder(parsed, made.Diagnostics)) { HeldBackUntil = heldBackUntil };
    }

    private static Diagnostic[] InOrder(ParseResult parsed, IEnumerable<Diagnostic> ofPictures) =>
        [.. parsed.Diagnostics.Concat(ofPictures).InOrderOfText()];

    private async Task<Edition> RenderAsync(
        IllustratedArticle illustrated, ContentSnapshot snapshot, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var article = illustrated.Article;
        var metadata = new ArticleMetadata(illustrated, site, Language.Of(article.Language), Logo.Picture);
        var style = stylesheet.Read();
        var factory = new ResponseFactory(
            current.ValueOrNull, SourcesChangedAt(illustrated, snapshot), now, SecurityHeaders.For(site, style));
        var feeds = FeedResponses.Of(metadata, article.Body, site, now);
        var rendered = pages.OfArticleAsync(illustrated, metadata, style, now, cancellationToken);
        return await EditionAssembler.AssembleAsync(factory, rendered, feeds, cancellationToken);
    }

    // Only the day, the reason and the language of a withdrawn article reach the responses.
    private Task<Edition> RenderAsync(
        IllustratedArticle withdrawn, Withdrawal withdrawal, ContentSnapshot snapshot, CancellationToken cancellationToken)
    {
        var article = withdrawn.Article;
        var metadata = new WithdrawalMetadata(
            article.Published, withdrawal.Date, withdrawal.Reason, site, Language.Of(article.Language), Logo.Picture);
        var style = stylesheet.Read();
        var factory = new ResponseFactory(
            current.ValueOrNull, SourcesChangedAt(withdrawn, snapshot), clock.GetUtcNow(), SecurityHeaders.For(site, style));
        return EditionAssembler.AssembleAsync(
            factory, pages.WithdrawnAsync(metadata, style, cancellationToken), FeedResponses.Withdrawn(metadata, site), cancellationToken);
    }

    private static DateTimeOffset SourcesChangedAt(IllustratedArticle illustrated, ContentSnapshot snapshot)
    {
        var names = illustrated.Pictures.Select(picture => picture.Photo.File).Append(ContentFolder.ArticleName);
        // A file is often older than the date at which its article appears at these addresses.
        return new[] { snapshot.ChangedAt(names), ProgramFile.ChangedAt, illustrated.Article.Published }.Max();
    }
}
