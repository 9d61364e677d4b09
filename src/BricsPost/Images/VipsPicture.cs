using BricsPost.Content;
using NetVips;

namespace BricsPost.Images;

/// <summary>
/// An original, decoded once: upright, sRGB, as small as its renditions allow. Together with <see cref="VipsFile"/> the only user
/// of libvips; nothing of NetVips is loaded before the first of its members runs.
/// </summary>
internal sealed class VipsPicture : IDisposable
{
    private static readonly double[] White = [255, 255, 255];

    private readonly Image _image;
    private readonly ImageInfo _facts;
    // Not libvips' own value for it: a field of such a type would load NetVips as soon as this class is named.
    private readonly bool _hasCredit;

    /// <param name="bytes">A file that <see cref="VipsFile.Inspect"/> has accepted.</param>
    /// <exception cref="InvalidDataException">The file is damaged or cut short.</exception>
    /// <exception cref="InsufficientMemoryException">The machine is out of memory.</exception>
    public VipsPicture(byte[] bytes, FileKind kind, ImageInfo facts)
    {
        _facts = facts;
        try
        {
            using var file = VipsFile.Open(bytes, kind);
            using var upright = Shrink(file, facts);
            using var flat = upright.Colourspace(Enums.Interpretation.Srgb);
            var credit = Credit.Read(VipsFile.CreditSources(file));
            using var credited = WithCreditAlone(flat, credit);
            _hasCredit = !credit.IsEmpty;
            _image = credited.CopyMemory();
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

    // Large enough for the widest rendition and for a square of the crops' width, never enlarged.
    private static Image Shrink(Image file, ImageInfo facts)
    {
        var scale = Math.Min(1, Math.Max((double)Recipe.WidestRendition / facts.Width, (double)Recipe.CropWidth / facts.Height));
        return file.ThumbnailImage(
            Math.Max(1, (int)Math.Round(facts.Width * scale)),
            height: Math.Max(1, (int)Math.Round(facts.Height * scale)),
            size: Enums.Size.Force,
            outputProfile: "srgb",
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
                return image.HeifsaveBuffer(
                    q: format.Quality, compression: Enums.ForeignHeifCompression.Av1, effort: format.Effort, keep: keep);
            case "webp":
                return image.WebpsaveBuffer(q: format.Quality, effort: format.Effort, smartSubsample: true, keep: keep);
            default:
                using (var opaque = image.HasAlpha() ? image.Flatten(background: White) : image.Copy())
                {
                    return opaque.JpegsaveBuffer(
                        q: format.Quality, optimizeCoding: true, interlace: true, trellisQuant: true, overshootDeringing: true,
                        optimizeScans: true, quantTable: 3, keep: keep);
                }
        }
    }
}
