using System.Text;
using BricsPost.Content;
using NetVips;

namespace BricsPost.Images;

/// <summary>Picture files as libvips reads and labels them.</summary>
internal static class VipsFile
{
    static VipsFile()
    {
        VipsMemory.SetMmapThreshold();
        // A small server keeps nothing of a picture that it has made.
        Cache.Max = 0;
        // Renditions are made side by side, each on one thread: less waiting, and the same bytes on every machine.
        NetVips.NetVips.Concurrency = 1;
        // What libvips has to say about a file is in its exceptions as well.
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, (_, _, _) => { });
        NetVips.NetVips.BlockUntrusted = true;
        Operation.Block("VipsForeignLoad", true);
        foreach (var loader in new[] { "Jpeg", "Png", "Webp", "Heif", "Tiff" })
        {
            Operation.Block($"VipsForeignLoad{loader}", false);
        }
    }

    /// <summary>Reads the header alone; the pixels stay packed.</summary>
    /// <exception cref="InvalidDataException">There is no whole header.</exception>
    /// <exception cref="InsufficientMemoryException">The machine is out of memory.</exception>
    /// <exception cref="NotSupportedException">Its pixels are of a kind that cannot be shown.</exception>
    public static ImageInfo Inspect(byte[] bytes, FileKind kind)
    {
        try
        {
            using var file = Open(bytes, kind);
            var lies = file.Contains("orientation") && file.Get("orientation") is >= 5 and <= 8;
            if (file.Format is not (Enums.BandFormat.Uchar or Enums.BandFormat.Ushort))
            {
                // Floating point has no white: photographs come out black or washed out.
                throw new NotSupportedException($"{file.Format}");
            }

            var frames = (file.Contains("n-pages") && file.Get("n-pages") is > 1) || (kind == FileKind.Png && IsAnimated(bytes));
            var (width, height) = lies ? (file.Height, file.Width) : (file.Width, file.Height);
            return new ImageInfo(width, height, frames, ColourSignal.Of(bytes, kind).IsHdr);
        }
        catch (VipsException exception)
        {
            throw VipsFailure.Of(exception);
        }
    }

    /// <summary>
    /// A damaged JPEG is only a warning to its decoder, which paints the rest grey. Other formats warn of harmless things, and so does a
    /// JPEG with bytes left over at its end: the caller tries that one again without <paramref name="isStrict"/>.
    /// </summary>
    /// <param name="shrink">Of a JPEG alone: 2, 4 or 8 for a half, a quarter or an eighth of its width and height.</param>
    public static Image Open(byte[] bytes, FileKind kind, bool isStrict = true, int shrink = 1) => kind switch
    {
        FileKind.Jpeg => Image.JpegloadBuffer(
            JpegSanitizer.Repair(bytes), shrink: shrink, access: Enums.Access.Sequential,
            failOn: isStrict ? Enums.FailOn.Warning : Enums.FailOn.Error),
        FileKind.Png => Other(PngSanitizer.StripCompressedText(bytes)),
        _ => Other(bytes),
    };

    private static Image Other(byte[] bytes) =>
        Image.NewFromBuffer(bytes, access: Enums.Access.Sequential, failOn: Enums.FailOn.Error);

    // PNG, third edition, section 11.3.6.1: before the first pixels.
    private static bool IsAnimated(ReadOnlySpan<byte> png) =>
        png.IndexOf("acTL"u8) is >= 0 and var control && (png.IndexOf("IDAT"u8) is var pixels && (pixels < 0 || control < pixels));

    public static CreditSources CreditSources(Image file) => new(
        ExifText(file, "exif-ifd0-Artist"), ExifText(file, "exif-ifd0-Copyright"), Blob(file, "xmp-data"), Blob(file, "iptc-data"));

    /// <summary>Whether a field says how to read the pixels, and nothing about where they come from.</summary>
    public static bool IsPixelField(string field) =>
        field is "width" or "height" or "bands" or "format" or "coding" or "interpretation" or "xoffset" or "yoffset" or "xres" or "yres";

    public static void Write(MutableImage fields, Credit credit)
    {
        // libvips takes the last bracket of a text for a note about the type, and drops it.
        Set(fields, "exif-ifd0-Artist", credit.Creator);
        Set(fields, "exif-ifd0-Copyright", credit.Copyright);
        if (credit.ToXmp() is { } xmp)
        {
            fields.Set(GValue.BlobType, "xmp-data", xmp);
        }
    }

    private static void Set(MutableImage fields, string field, string? text)
    {
        // EXIF knows ASCII alone (version 2.32, section 4.6.2): other letters would become question marks. XMP has them all.
        if (text is not null && Ascii.IsValid(text))
        {
            fields.Set(GValue.GStrType, field, $"{text} (ASCII)");
        }
    }

    // libvips writes "TEXT (TEXT, ASCII, 9 components, 9 bytes)".
    private static string? ExifText(Image file, string field)
    {
        var text = file.Contains(field) ? file.Get(field) as string : null;
        var end = text?.LastIndexOf(", ASCII, ", StringComparison.Ordinal) ?? -1;
        return end > 2 ? text?[..((end - 2) / 2)] : null;
    }

    private static byte[]? Blob(Image file, string field) => file.Contains(field) ? file.Get(field) as byte[] : null;
}
