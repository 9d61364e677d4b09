using BricsPost.Content;
using BricsPost.Content.Diagnostics;
using BricsPost.Settings;

namespace BricsPost.Images;

/// <summary>Originals in, renditions out: each made once, kept in the cache, and made again only when the original changes.</summary>
public sealed class PictureMaker(Site site, ILogger<PictureMaker> logger)
{
    // As wide as social cards and search want it, in pixels.
    private const int Narrowest = 1200;

    private readonly Originals _originals = new(site.ContentPath);
    private readonly RenditionCache _cache = new(site.CachePath, logger);

    /// <summary>LogRendition every picture of an article; faults of its pictures are diagnostics, all at once.</summary>
    public async Task<PictureResult> MakeAsync(Article article, CancellationToken cancellationToken)
    {
        var pictures = await MakeAsync(article.Photo, article.Body.Photos, cancellationToken);
        return pictures.Diagnostics.Any(diagnostic => diagnostic.IsError)
            ? new PictureResult(null, pictures.Diagnostics)
            : new PictureResult(new IllustratedArticle(article, pictures.Lead, pictures.InBody), pictures.Diagnostics);
    }

    /// <summary>LogRendition those pictures that can be made.</summary>
    public async Task<Pictures> MakeAsync(Photo? lead, IReadOnlyList<Photo> inBody, CancellationToken cancellationToken)
    {
        var diagnostics = new List<Diagnostic>();
        var first = lead is null ? null : await TryMakeAsync(lead, isLead: true, diagnostics, cancellationToken);
        var others = new Dictionary<string, Picture>(StringComparer.Ordinal);
        // One after the other: a decoded original is large, and its renditions already keep every core busy.
        foreach (var photo in inBody.DistinctBy(photo => photo.File))
        {
            if (await TryMakeAsync(photo, isLead: false, diagnostics, cancellationToken) is { } picture)
            {
                others[photo.File] = picture;
            }
        }

        var isGood = !diagnostics.Exists(diagnostic => diagnostic.IsError);
        _originals.EndBuild(isGood);
        _cache.EndBuild(isGood);
        return new Pictures(first, others, diagnostics);
    }

    /// <summary>What can be told of pictures without drawing them: for an article that has to be mended first.</summary>
    public IReadOnlyList<Diagnostic> Inspect(IEnumerable<NamedPicture> pictures)
    {
        var diagnostics = new List<Diagnostic>();
        foreach (var (file, at) in pictures)
        {
            var photo = new Photo(file, file, null, null, Focus.Centre, at);
            try
            {
                using var darkroom = new RenditionBuilder(photo, _originals.Find(photo), _cache, logger);
                Inspect(darkroom, photo, diagnostics);
            }
            catch (UnusablePictureException exception)
            {
                diagnostics.Add(exception.Diagnostic);
            }
        }

        return diagnostics;
    }

    private async Task<Picture?> TryMakeAsync(Photo photo, bool isLead, List<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            var original = _originals.Find(photo);
            using var darkroom = new RenditionBuilder(photo, original, _cache, logger);
            var facts = Inspect(darkroom, photo, diagnostics);
            return await darkroom.BuildAsync(facts, isLead, cancellationToken);
        }
        catch (UnusablePictureException exception)
        {
            diagnostics.Add(exception.Diagnostic);
            return null;
        }
    }

    private ImageInfo Inspect(RenditionBuilder darkroom, Photo photo, List<Diagnostic> diagnostics)
    {
        var facts = darkroom.Inspect();
        if (facts.HasFrames)
        {
            diagnostics.Add(Catalogue.PictureHasFrames(photo.At, photo.File));
        }

        if (facts.Width < Narrowest)
        {
            diagnostics.AddRange(new[] { Catalogue.PictureNarrow(photo.At, photo.File, facts.Width, Narrowest) }.Where(one => site.Editorial.IsEnabled(one.Code)));
        }

        return facts;
    }
}
