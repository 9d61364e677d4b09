namespace BricsPost.Images;

/// <summary>
/// How good an AVIF is made at each width, by the table of DSSIM in <c>tests/README.md</c>: wide ones are for screens of two or three
/// device pixels to each of CSS, on which finer faults are too small to see. A photograph full of leaves or sand weighs three times a
/// usual one, and hides faults better: where a phone would fetch it, it is made lighter.
/// </summary>
internal static class AvifQuality
{
    public const int Usual = 50;
    private const int OnFinePixels = 42;

    /// <summary>In pixels: 390 CSS pixels at two device pixels each, which is what the budget is for.</summary>
    private const int Phone = 780;

    /// <summary>In pixels: large phones at three device pixels each.</summary>
    private const int WidestPhone = 1440;

    /// <summary>In bytes: with a page of 9 KB and all header fields, 60 KB.</summary>
    private const int MaxOnPhone = 46_000;

    // A step of the encoder's scale changes the weight by about a twentieth.
    private const double Step = 0.05;

    public static int At(int width) => width <= 1080 ? Usual : OnFinePixels;

    /// <summary>The quality for another attempt; null where a rendition is light enough, or must not be made worse.</summary>
    public static int? LowerOrNull(int width, int quality, int bytes)
    {
        var least = width <= Phone ? 25 : 35;
        return bytes <= MaxOnPhone || width > WidestPhone || quality <= least
            ? null
            : Math.Max(least, quality - Math.Max(1, (int)Math.Ceiling(Math.Log((double)bytes / MaxOnPhone) / Step)));
    }
}
