using BricsPost.Content;
using BricsPost.Content.Diagnostics;

namespace BricsPost.Images;

/// <summary>
/// Which originals are too large to be opened. A file of 3 MB may hold 100 megapixels, and most decoders keep a whole picture at once, some
/// of them several times: what the machine cannot hold must not be tried, for it would end the program.
/// </summary>
internal static class OriginalLimits
{
    /// <summary>In pixels. libvips works in strips as wide as the picture: one of 50,000,000 × 2 took it 7 GB and half a minute.</summary>
    public const int LongestSide = 30_000;

    /// <summary>Null where a picture of this size may be opened on some machine.</summary>
    public static Diagnostic? Exceeded(Photo photo, ImageInfo facts) =>
        Math.Max(facts.Width, facts.Height) > LongestSide
            ? Catalogue.PictureTooLong(photo.At, photo.File, facts.Width, facts.Height, LongestSide)
            : Over(Recipe.LargestMegapixels, photo, facts);

    /// <summary>Null where it may be opened on this machine, in this container.</summary>
    public static Diagnostic? ExceededHere(Photo photo, FileKind kind, ImageInfo facts)
    {
        // A container's limit less a quarter, which is ours.
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        return Over(memory / BytesPerPixel(kind) / 1_000_000, photo, facts);
    }

    // The most that libvips 8.18 was seen to take: of an AVIF of 100 megapixels 1,456 MB; of an interlaced PNG of 16 bits 874 MB, of a
    // progressive JPEG in CMYK 868 MB, of a WebP 783 MB. A usual JPEG takes far less, but only decoding it would show that.
    private static int BytesPerPixel(FileKind kind) => kind is FileKind.Avif or FileKind.AvifAnimation ? 15 : 9;

    private static Diagnostic? Over(long megapixels, Photo photo, ImageInfo facts) =>
        (long)facts.Width * facts.Height > megapixels * 1_000_000
            ? Catalogue.PictureTooLarge(photo.At, photo.File, facts.Width, facts.Height, megapixels)
            : null;
}
