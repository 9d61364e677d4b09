namespace BricsPost.BrowserTests.Browsing;

/// <summary>How a reader's device shows the page.</summary>
public sealed record Look(int Width = 390, int Height = 844, float PixelRatio = 1, ColorScheme Scheme = ColorScheme.Light)
{
    /// <summary>The phone of the budgets.</summary>
    public static readonly Look Phone = new(PixelRatio: 2);

    public static readonly Look Desktop = new(1440, 900);

    public BrowserNewContextOptions Options => new()
    {
        ViewportSize = new ViewportSize { Width = Width, Height = Height },
        DeviceScaleFactor = PixelRatio,
        ColorScheme = Scheme,
    };
}
