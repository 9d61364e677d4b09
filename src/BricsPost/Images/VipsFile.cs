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
    public static ImageInfo Inspect(byte[] bytes, FileKind kind)
    {
        try
        {
            using var file = Open(bytes, kind);
            var lies = file.Contains("orientation") && file.Get("orientation") is >= 5 and <= 8;
            var frames = file.Contains("n-pages") && file.Get("n-pages") is > 1;
            return lies ? new ImageInfo(file.Height, file.Width, frames) : new ImageInfo(file.Width, file.Height, frames);
        }
        catch (VipsException exception)
        {
            throw VipsFailure.Of(exception);
        }
    }

    // A damaged JPEG is only a warning to its decoder, which paints the rest grey. Other formats warn of harmless things.
    public static Image Open(byte[] bytes, FileKind kind) => Image.NewFromBuffer(
        kind == FileKind.Png ? PngSanitizer.StripCompressedText(bytes) : bytes,
        access: Enums.Access.Sequential,
        failOn: kind == FileKind.Jpeg ? Enums.FailOn.Warning : Enums.FailOn.Error);

    public static CreditSources CreditSources(Image file) => new(
        ExifText(file, "exif-ifd0-Artist"), ExifText(file, "exif-ifd0-Copyright"), Blob(file, "xmp-data"), Blob(file, "iptc-data"));

    /// <summary>Whether a field says how to read the pixels, and nothing about where they come from.</summary>
    public static bool IsPixelField(string field) =>
        field is "width" or "height" or "bands" or "format" or "coding" or "interpretation" or "xoffset" or "yoffset" or "xres" or "yres";

    public static void Write(MutableImage fields, Credit credit)
    {
        // libvips takes the last bracket of a text for its own remark about the type, and drops it.
        Set(fields, "exif-ifd0-Artist", credit.Creator);
        Set(fields, "exif-ifd0-Copyright", credit.Copyright);
        if (credit.ToXmp() is { } xmp)
        {
            fields.Set(GValue.BlobType, "xmp-data", xmp);
        }
    }

    private static void Set(MutableImage fields, string field, string? text)
    {
        if (text is not null)
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
