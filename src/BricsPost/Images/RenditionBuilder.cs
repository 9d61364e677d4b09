using System.Diagnostics;
using BricsPost.Content;
using BricsPost.Content.Diagnostics;

namespace BricsPost.Images;

/// <summary>Makes one picture. The original is read and decoded when something is missing in the cache, and not before.</summary>
internal sealed partial class RenditionBuilder(Photo photo, Original original, RenditionCache cache, ILogger logger) : IDisposable
{
    private const int CropCount = 4;

    private readonly Lazy<byte[]> _bytes = new(() => Originals.Read(original, photo));
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Lock _opening = new();
    private VipsPicture? _picture;

    /// <exception cref="UnusablePictureException">The header is damaged, or promises too many pixels.</exception>
    public ImageInfo Inspect()
    {
        var name = $"{original.Hash}-{Recipe.Version}.facts";
        var kept = cache.GetOrNull(name);
        var facts = kept is null ? Try(() => VipsFile.Inspect(_bytes.Value, original.Kind)) : ImageInfo.Parse(kept);
        Refuse(OriginalLimits.Exceeded(photo, facts));
        if (kept is null)
        {
            cache.Store(name, facts.ToBytes());
        }

        return facts;
    }

    /// <summary>How many renditions the cache does not hold.</summary>
    /// <exception cref="UnusablePictureException">There are some, and the picture has too many pixels for this machine.</exception>
    public int CountMissing(ImageInfo facts, bool isLead)
    {
        var missing = Specs(facts, isLead).Count(spec => cache.GetOrNull(spec.Key) is null);
        Refuse(missing == 0 ? null : OriginalLimits.ExceededHere(photo, original.Kind, facts));
        return missing;
    }

    /// <summary>The picture, where <see cref="CountMissing"/> found everything.</summary>
    public Picture Finished(ImageInfo facts, bool isLead) =>
        PictureOf(facts, isLead, Specs(facts, isLead).Select(spec => RenditionOf(spec, cache.GetOrNull(spec.Key))));

    /// <param name="drawn">Called after each rendition.</param>
    /// <exception cref="UnusablePictureException">The pixels are damaged or cut short.</exception>
    public async Task<Picture> BuildAsync(ImageInfo facts, bool isLead, Action drawn, CancellationToken cancellationToken)
    {
        var specs = Specs(facts, isLead);
        var finished = specs.Select(spec => cache.GetOrNull(spec.Key)).ToArray();
        if (finished.Contains(null))
        {
            await MakeMissingAsync(specs, finished, facts, drawn, cancellationToken);
        }

        return PictureOf(facts, isLead, specs.Zip(finished, RenditionOf));
    }

    public void Dispose() => _picture?.Dispose();

    private Picture PictureOf(ImageInfo facts, bool isLead, IEnumerable<Rendition> renditions)
    {
        var all = renditions.ToList();
        var whole = all.Count - (isLead ? CropCount : 0);
        var crops = isLead ? new Crops(all[whole], all[whole + 1], all[whole + 2], all[whole + 3]) : null;
        return new Picture(photo, facts.Width, facts.Height, all[..whole], crops);
    }

    private List<RenditionSpec> Specs(ImageInfo facts, bool isLead) =>
        [.. Recipe.Whole(original, facts), .. isLead ? Recipe.Crops(original, facts, photo.Focus) : []];

    private Rendition RenditionOf(RenditionSpec cut, byte[]? bytes) =>
        new(cut.PathFor(photo.File), cut.Format.MediaType, cut.Width, cut.Height, bytes ?? throw new InvalidOperationException(cut.Key));

    private async Task MakeMissingAsync(
        List<RenditionSpec> cuts, byte[]?[] finished, ImageInfo facts, Action drawn, CancellationToken cancellationToken)
    {
        // Widest first: the last one to finish is then a short one.
        var missing = Enumerable.Range(0, cuts.Count)
            .Where(index => finished[index] is null)
            .OrderByDescending(index => cuts[index].Width)
            .ToList();
        var limits = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };
        var made = 0;
        await Parallel.ForEachAsync(missing, limits, (index, _) =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            var cut = cuts[index];
            // Another program may have been faster.
            finished[index] = cache.GetOrNull(cut.Key) ?? cache.Store(cut.Key, Try(() => Open(facts).Make(cut)));
            LogRendition(photo.File, cut.Format.Extension, cut.Width, Interlocked.Increment(ref made), missing.Count);
            drawn();
            return ValueTask.CompletedTask;
        });
        LogRenditions(photo.File, missing.Count, _clock.Elapsed.TotalSeconds);
    }

    private VipsPicture Open(ImageInfo facts)
    {
        lock (_opening)
        {
            return _picture ??= new VipsPicture(_bytes.Value, original.Kind, facts);
        }
    }

    private static void Refuse(Diagnostic? reason)
    {
        if (reason is not null)
        {
            throw new UnusablePictureException(reason);
        }
    }

    private T Try<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (InvalidDataException exception)
        {
            throw new UnusablePictureException(
                original.Kind == FileKind.AvifAnimation
                    ? Catalogue.PictureIsAnimated(photo.At, photo.File)
                    : Catalogue.PictureBroken(photo.At, photo.File),
                exception);
        }
        catch (NotSupportedException exception)
        {
            throw new UnusablePictureException(Catalogue.PictureUnsupported(photo.At, photo.File), exception);
        }
        catch (InsufficientMemoryException exception)
        {
            throw new UnusablePictureException(Catalogue.PictureOutOfMemory(photo.At, photo.File), exception);
        }
    }

    [LoggerMessage(LogLevel.Information, "{File}: {Extension}, {Width} pixels wide ({Number} of {All})")]
    private partial void LogRendition(string file, string extension, int width, int number, int all);

    [LoggerMessage(LogLevel.Information, "{File}: {Count} renditions made in {Seconds:F1} s")]
    private partial void LogRenditions(string file, int count, double seconds);
}
