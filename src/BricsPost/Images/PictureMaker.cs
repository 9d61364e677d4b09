using BricsPost.Content;
using BricsPost.Content.Diagnostics;
using BricsPost.Settings;

namespace BricsPost.Images;

/// <summary>Originals in, renditions out: each made once, kept in the cache, and made again only when the original changes.</summary>
public sealed class PictureMaker(Site site, ILogger<PictureMaker> logger) : IDisposable
{
    // As wide as social cards and search want it, in pixels.
    private const int Narrowest = 1200;

    private readonly Originals _originals = new(site.ContentPath);
    private readonly RenditionCache _cache = new(site.CachePath, logger);

    public DrawingScheduler Drawings { get; } = new();

    /// <summary>Makes every picture of an article; errors in its pictures become diagnostics, all at once.</summary>
    public async Task<PictureResult> MakeAsync(Article article, CancellationToken cancellationToken) =>
        PictureResult.Of(article, await MakeAsync(article.Photo, article.Body.Photos, cancellationToken));

    /// <summary>
    /// The same for readers who have an edition already: a picture that an earlier build began to draw is not waited for where
    /// <paramref name="published"/> has the one that it replaces.
    /// </summary>
    /// <param name="published">The article that readers have, with its pictures; null where this process did not make it.</param>
    /// <param name="changed">Ends when the content has changed: it is worth reading again then, and drawing goes on meanwhile.</param>
    /// <returns>Null where the content changed before the pictures were ready.</returns>
    public async Task<PictureResult?> MakeAsync(
        Article article, IllustratedArticle? published, Func<CancellationToken, Task> changed, CancellationToken cancellationToken)
    {
        var request = new PictureRequest(article.Photo, article.Body.Photos) { Published = published, Changed = changed };
        return await MakeAsync(request, cancellationToken) is { } pictures ? PictureResult.Of(article, pictures) : null;
    }

    /// <summary>Makes those pictures that can be made.</summary>
    public async Task<Pictures> MakeAsync(Photo? lead, IReadOnlyList<Photo> inBody, CancellationToken cancellationToken) =>
        await MakeAsync(new PictureRequest(lead, inBody), cancellationToken)
            ?? throw new InvalidOperationException("Nothing called it off.");

    /// <summary>Checks pictures without drawing them, for an article that has errors of its own.</summary>
    public IReadOnlyList<Diagnostic> Inspect(IEnumerable<NamedPicture> pictures)
    {
        var diagnostics = new List<Diagnostic>();
        foreach (var (file, at) in pictures)
        {
            var photo = new Photo(file, file, null, null, Focus.Centre, at);
            Try(photo, diagnostics, () =>
            {
                using var builder = new RenditionBuilder(photo, _originals.Find(photo), _cache, logger);
                return Inspect(builder, photo, diagnostics);
            });
        }

        return diagnostics;
    }

    public void Dispose() => Drawings.Dispose();

    private async Task<Pictures?> MakeAsync(PictureRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var diagnostics = new List<Diagnostic>();
        var wanted = request.All.Select(one => Try(one.Photo, diagnostics, () => Begin(request, one.Photo, one.IsLead, diagnostics)))
            .OfType<WantedPicture>().ToList();
        Drawings.CancelExcept(wanted.Select(one => one.Key).ToHashSet());
        if (!await DrawingScheduler.WaitAsync(wanted, request.Changed, cancellationToken))
        {
            return null;
        }

        var pictures = wanted.Select(one =>
            (one.IsLead, Picture: Try(one.Photo, diagnostics, () => one.Picture ?? one.Drawing?.ResultFor(one.Photo)))).ToList();
        var isGood = !diagnostics.Exists(diagnostic => diagnostic.IsError);
        _originals.EndBuild(isGood);
        _cache.EndBuild(isGood);
        return new Pictures(
            pictures.Find(one => one.IsLead).Picture,
            pictures.Where(one => !one.IsLead).Select(one => one.Picture).OfType<Picture>()
                .ToDictionary(one => one.Photo.File, StringComparer.Ordinal),
            diagnostics);
    }

    private WantedPicture Begin(PictureRequest request, Photo photo, bool isLead, List<Diagnostic> diagnostics)
    {
        var original = _originals.Find(photo);
        using var builder = new RenditionBuilder(photo, original, _cache, logger);
        var facts = Inspect(builder, photo, diagnostics);
        var key = isLead ? $"{original.Hash} {photo.Focus}" : original.Hash;
        var missing = builder.CountMissing(facts, isLead);
        if (missing == 0)
        {
            return new WantedPicture(photo, isLead, key, builder.Finished(facts, isLead), null);
        }

        var drawing = Drawings.FindOrNull(key);
        return drawing is not null && request.PublishedOrNull(photo, isLead) is { } older && Drawings.TryOwe(drawing)
            ? new WantedPicture(photo, isLead, key, older, null)
            : new WantedPicture(
                photo, isLead, key, null, drawing ?? Drawings.Begin(key, missing, one => DrawAsync(photo, original, facts, isLead, one)));
    }

    private async Task<Picture> DrawAsync(Photo photo, Original original, ImageInfo facts, bool isLead, Drawing drawing)
    {
        using var builder = new RenditionBuilder(photo, original, _cache, logger);
        return await builder.BuildAsync(facts, isLead, () => Drawings.Advance(drawing), drawing.Stopped);
    }

    private ImageInfo Inspect(RenditionBuilder builder, Photo photo, List<Diagnostic> diagnostics)
    {
        var facts = builder.Inspect();
        if (facts.HasFrames)
        {
            diagnostics.Add(Catalogue.PictureHasFrames(photo.At, photo.File));
        }

        if (facts.IsHdr)
        {
            diagnostics.Add(Catalogue.PictureIsHdr(photo.At, photo.File));
        }

        if (facts.Width < Narrowest)
        {
            diagnostics.AddRange(
                new[] { Catalogue.PictureNarrow(photo.At, photo.File, facts.Width, Narrowest) }.Where(one =>
                site.Editorial.IsEnabled(one.Code)));
        }

        return facts;
    }

    // What was drawn for an earlier text was named at another place in it.
    private static T? Try<T>(Photo photo, List<Diagnostic> diagnostics, Func<T?> work) where T : class
    {
        try
        {
            return work();
        }
        catch (UnusablePictureException exception)
        {
            diagnostics.Add(exception.Diagnostic with { At = photo.At });
            return null;
        }
    }
}
