using BricsPost.Content;
using NetVips;

namespace BricsPost.Images;

/// <summary>
/// An original, decoded once: upright, sRGB, as small as its renditions allow. Together with <see cref="VipsFile"/> the only user
/// of libvips; nothing of NetVips is loaded before the first of its members runs.
/// </summary>
internal sealed class VipsPicture : IDisposable
{
    private readonly Image _image;
    private readonly ImageInfo _facts;
    // Not libvips' own value for it: a field of such a type would load NetVips as soon as this class is named.
    private readonly bool _hasCredit;

    /// <param name="bytes">A file that <see cref="VipsFile.Inspect"/> has accepted.</param>
    /// <exception cref="InvalidDataException">The file is damaged or cut short.</exception>
    /// <exception cref="InsufficientMemoryException">The machine is out of memory.</exception>
    /// <exception cref="NotSupportedException">No decoder knows its kind.</exception>
    public VipsPicture(byte[] bytes, FileKind kind, ImageInfo facts)
    {
        _facts = facts;
        try
        {
            (_image, _hasCredit) = Decode(bytes, kind, facts, isStrict: true);
        }
        catch (VipsException exception) when (VipsFailure.IsHarmless(exception))
        {
            (_image, _hasCredit) = Decode(bytes, kind, facts, isStrict: false);
        }
        catch (VipsException exception)
        {
            throw VipsFailure.Of(exception);
        }
    }

    /// <exception cref="InvalidDataException">libvips cannot make it.</exception>
    /// <exception cref="InsufficientMemoryException">The machine is out of memory.</exception>
    public byte[] Make(RenditionSpec cut)
    {
        try
        {
            var box = cut.CropRectangle.Scaled(_facts, _image.Width, _image.Height);
            using var part = _image.ExtractArea(box.Left, box.Top, box.Width, box.Height);
            using var sized = part.ThumbnailImage(cut.Width, height: cut.Height, size: Enums.Size.Force);
            return Encode(sized, cut.Format);
        }
        catch (VipsException exception)
        {
            throw VipsFailure.Of(exception);
        }
    }

    public void Dispose()
    {
        _image.Dispose();
        VipsMemory.GiveBack();
    }

    private static (Image Image, bool HasCredit) Decode(byte[] bytes, FileKind kind, ImageInfo facts, bool isStrict)
    {
        using var file = VipsFile.Open(bytes, kind, isStrict, ShrinkWhileLoading(facts));
        using var usable = VipsColours.WithUsableProfile(file);
        using var onScreen = VipsColours.FromInks(usable);
        using var upright = Shrink(onScreen, facts, VipsColours.ProfileOf(usable, ColourSignal.Of(bytes, kind)));
        using var colours = upright.Colourspace(Enums.Interpretation.Srgb);
        using var opaque = colours.HasAlpha() ? Ground.Under(colours) : colours.Copy();
        var credit = Credit.Read(VipsFile.CreditSources(file));
        using var credited = WithCreditAlone(opaque, credit);
        return (credited.CopyMemory(), !credit.IsEmpty);
    }

    /// <summary>By a half, a quarter or an eighth, which a decoder of JPEG does while it decodes, at a fraction of the work.</summary>
    private static int ShrinkWhileLoading(ImageInfo facts) => (int)Math.Pow(2, Math.Clamp(Math.Floor(-Math.Log2(ScaleOf(facts))), 0, 3));

    // Large enough for the widest rendition and for a square of the crops' width, never enlarged.
    private static double ScaleOf(ImageInfo facts) =>
        Math.Min(1, Math.Max((double)Recipe.WidestRendition / facts.Width, (double)Recipe.CropWidth / facts.Height));

    private static Image Shrink(Image file, ImageInfo facts, string? profile)
    {
        var scale = ScaleOf(facts);
        return file.ThumbnailImage(
            Math.Max(1, (int)Math.Round(facts.Width * scale)),
            height: Math.Max(1, (int)Math.Round(facts.Height * scale)),
            size: Enums.Size.Force,
            outputProfile: "srgb",
            inputProfile: profile,
            intent: Enums.Intent.Relative);
    }

    // The profile goes too: without one, sRGB is what every browser takes a picture for.
    private static Image WithCreditAlone(Image image, Credit credit) => image.Mutate(fields =>
    {
        foreach (var field in image.GetFields().Where(field => image.GetTypeOf(field) != 0 && !VipsFile.IsPixelField(field)))
        {
            fields.Remove(field);
        }

        VipsFile.Write(fields, credit);
    });

    private byte[] Encode(Image image, Format format)
    {
        var keep = _hasCredit ? Enums.ForeignKeep.Exif | Enums.ForeignKeep.Xmp : Enums.ForeignKeep.None;
        switch (format.Extension)
        {
            case "avif":
                return Avif(image, AvifQuality.At(image.Width), format.Effort, keep);
            case "webp":
                return image.WebpsaveBuffer(q: format.Quality, effort: format.Effort, smartSubsample: true, keep: keep);
            default:
                return image.JpegsaveBuffer(
                    q: format.Quality, optimizeCoding: true, interlace: true, trellisQuant: true, overshootDeringing: true,
                    optimizeScans: true, quantTable: 3, keep: keep);
        }
    }

    private static byte[] Avif(Image image, int quality, int effort, Enums.ForeignKeep keep)
    {
        // Red letters on blue become purple where the colours have half of the pixels; photographs grow by 2 to 3 %.
        var bytes = image.HeifsaveBuffer(
            q: quality, compression: Enums.ForeignHeifCompression.Av1, effort: effort, subsampleMode: Enums.ForeignSubsample.Off,
            keep: keep);
        return AvifQuality.LowerOrNull(image.Width, quality, bytes.Length) is { } lower ? Avif(image, lower, effort, keep) : bytes;
    }
}
