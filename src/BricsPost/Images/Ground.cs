using NetVips;

namespace BricsPost.Images;

/// <summary>
/// What a drawing on nothing is laid on, in the picture itself: black lines would vanish on a dark page, and white ones on a light page,
/// and JPEG has no transparency at all.
/// </summary>
internal static class Ground
{
    private static readonly double[] White = [255, 255, 255];

    // The dark of the page, as in palette.css.
    private static readonly double[] Dark = [20, 19, 15];

    // Of the brightness of white; and of the pixels that are there.
    private const double Bright = 0.8 * 255;
    private const double NearlyAll = 0.9;
    private const double There = 0.25 * 255;

    /// <param name="image">In sRGB, with transparency.</param>
    public static Image Under(Image image)
    {
        using var pixels = image.CopyMemory();
        return pixels.Flatten(background: IsDrawnInWhite(pixels) ? Dark : White);
    }

    private static bool IsDrawnInWhite(Image pixels)
    {
        using var alpha = pixels[pixels.Bands - 1];
        using var colours = pixels.ExtractBand(0, n: pixels.Bands - 1);
        using var grey = colours.Colourspace(Enums.Interpretation.Bw);
        using var there = alpha > There;
        using var bright = grey > Bright;
        using var both = there & bright;
        return both.Avg() > there.Avg() * NearlyAll;
    }
}
