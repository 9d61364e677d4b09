using System.Diagnostics;
using BricsPost.Content;

namespace BricsPost.Images;

/// <summary>Makes one picture. The original is read and decoded when something is missing in the cache, and not before.</summary>
internal sealed partial class Darkroom(Photo photo, Original original, RenditionCache cache, ILogger logger) : IDisposable
{
    private readonly Lazy<byte[]> _bytes = new(() => Originals.Read(original, photo));
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private VipsPicture? _picture;
    private int _made;

    /// <exception cref="UnusablePictureException">The header is damaged, or promises too many pixels.</exception>
    public async Task<Facts> InspectAsync(CancellationToken cancellationToken)
    {
        var name = $"{original.Hash}-{Recipe.Version}.facts";
        if (await cache.FindAsync(name, cancellationToken) is { } kept)
        {
            return Facts.Parse(kept);
        }

        var facts = Try(() => VipsFile.Inspect(_bytes.Value, original.Kind));
        if ((long)facts.Width * facts.Height > Recipe.LargestMegapixels * 1_000_000L)
        {
            throw new UnusablePictureException(
                Diagnostics.PictureTooLarge(photo.At, photo.File, facts.Width, facts.Height, Recipe.LargestMegapixels));
        }

        await cache.KeepAsync(name, facts.ToBytes(), cancellationToken);
        return facts;
    }

    /// <exception cref="UnusablePictureException">The pixels are damaged or cut short.</exception>
    public async Task<Picture> DevelopAsync(Facts facts, bool isLead, CancellationToken cancellationToken)
    {
        var whole = Recipe.Whole(original, facts).ToList();
        var crops = isLead ? Recipe.Crops(original, facts, photo.Focus) : [];
        var cuts = whole.Concat(crops).ToList();
        var finished = new Rendition?[cuts.Count];
        // Widest first: the last one to finish is then a short one.
        var order = Enumerable.Range(0, cuts.Count).OrderByDescending(index => cuts[index].Width);
        await Parallel.ForEachAsync(order, Limits(cancellationToken), async (index, cancelled) =>
            finished[index] = await FindOrMakeAsync(cuts[index], facts, cuts.Count, cancelled));
        if (_made > 0)
        {
            HasMade(photo.File, _made, _clock.Elapsed.TotalSeconds);
        }

        var renditions = finished.OfType<Rendition>().ToList();
        var made = renditions[whole.Count..];
        return new Picture(
            photo, facts.Width, facts.Height, renditions[..whole.Count], isLead ? new Crops(made[0], made[1], made[2], made[3]) : null);
    }

    public void Dispose() => _picture?.Dispose();

    private static ParallelOptions Limits(CancellationToken cancellationToken) =>
        new() { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };

    private async Task<Rendition> FindOrMakeAsync(Cut cut, Facts facts, int all, CancellationToken cancellationToken)
    {
        if (await cache.FindAsync(cut.Key, cancellationToken) is not { } bytes)
        {
            bytes = await cache.KeepAsync(cut.Key, Try(() => Open(facts).Make(cut)), cancellationToken);
            Makes(photo.File, cut.Format.Extension, cut.Width, bytes.Length / 1024.0, Interlocked.Increment(ref _made), all);
        }

        return new Rendition(cut.PathFor(photo.File), cut.Format.MediaType, cut.Width, cut.Height, bytes);
    }

    private VipsPicture Open(Facts facts)
    {
        lock (_clock)
        {
            return _picture ??= new VipsPicture(_bytes.Value, original.Kind, facts);
        }
    }

    private T Try<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (InvalidDataException cause)
        {
            throw new UnusablePictureException(Diagnostics.PictureBroken(photo.At, photo.File), cause);
        }
    }

    [LoggerMessage(LogLevel.Information, "{File}: {Extension} {Width} pixels wide, {Kilobytes:F1} KB ({Number} of {All})")]
    private partial void Makes(string file, string extension, int width, double kilobytes, int number, int all);

    [LoggerMessage(LogLevel.Information, "{File}: {Count} renditions made in {Seconds:F1} s")]
    private partial void HasMade(string file, int count, double seconds);
}
