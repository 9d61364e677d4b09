using BricsPost.Content;

namespace BricsPost.Images;

/// <summary>How a kind of rendition is made.</summary>
/// <param name="Quality">As the encoder counts it; of AVIF see <see cref="AvifQuality"/>.</param>
/// <param name="Effort">Time spent on making files smaller, as libvips counts it.</param>
/// <param name="Widths">In pixels, narrowest first.</param>
internal sealed record Format(string Extension, string MediaType, int Quality, int Effort, int[] Widths);

/// <summary>Which renditions an original gets.</summary>
internal static class Recipe
{
    /// <summary>Part of every cached name and public hash: count it up with any change to what is made, libvips included.</summary>
    public const int Version = 4;

    /// <summary>Pixels of an original, in millions: more than any camera of a newsroom makes.</summary>
    public const int LargestMegapixels = 100;

    /// <summary>In pixels: what cards and search ask for.</summary>
    public const int CropWidth = 1200;

    /// <summary>In pixels.</summary>
    public const int WidestRendition = PictureNames.BestWidth;

    /// <summary>WebP ends at 16,383 pixels.</summary>
    private const int Tallest = 16_000;

    /// <summary>Best first. Nearly every reader gets AVIF; the others stand in for it, and need fewer widths. Feeds take JPEG.</summary>
    public static IReadOnlyList<Format> Formats { get; } =
    [
        new("avif", "image/avif", AvifQuality.Usual, Effort: 3, [390, 640, 780, 1080, 1200, 1440, 1920, WidestRendition]),
        new("webp", "image/webp", Quality: 75, Effort: 4, [640, 1080, 1920]),
        new("jpg", "image/jpeg", Quality: 76, Effort: 0, [780, 1440]),
    ];

    public static IEnumerable<RenditionSpec> Whole(Original original, ImageInfo facts)
    {
        var box = new CropRectangle(0, 0, facts.Width, facts.Height);
        foreach (var format in Formats)
        {
            foreach (var width in WidthsFor(format.Widths, facts))
            {
                yield return new RenditionSpec(original, format, box, width, facts.HeightAt(width), "whole");
            }
        }
    }

    /// <summary>In the order of <see cref="Images.Crops"/>.</summary>
    public static IEnumerable<RenditionSpec> Crops(Original original, ImageInfo facts, Focus focus) =>
    [
        Crop(original, facts, focus, "card", 630),
        Crop(original, facts, focus, "wide", 675),
        Crop(original, facts, focus, "standard", 900),
        Crop(original, facts, focus, "square", CropWidth),
    ];

    // Search wants at least 1200 pixels; what an original does not have is not invented.
    private static RenditionSpec Crop(Original original, ImageInfo facts, Focus focus, string name, int height)
    {
        var box = CropRectangle.Around(focus, (double)CropWidth / height, facts.Width, facts.Height);
        return box.Width < CropWidth
            ? new RenditionSpec(original, Formats[^1], box, box.Width, box.Height, name)
            : new RenditionSpec(original, Formats[^1], box, CropWidth, height, name);
    }

    // Never wider than the original, and no step that is nearly the original itself.
    private static List<int> WidthsFor(int[] steps, ImageInfo facts)
    {
        var atTallest = Math.Max(1, (int)((long)Tallest * facts.Width / facts.Height));
        var widest = Math.Min(Math.Min(steps[^1], facts.Width), atTallest);
        return [.. Array.FindAll(steps, step => step < widest * 0.9), widest];
    }
}
