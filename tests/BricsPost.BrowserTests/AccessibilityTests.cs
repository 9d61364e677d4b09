using BricsPost.BrowserTests.Browsing;

namespace BricsPost.BrowserTests;

public sealed class AccessibilityTests(OneBrowser browser, Sites sites) : BrowserTest(browser, sites)
{
    private static readonly int[] Widths = [320, 768, 1440];

    private static readonly PageEmulateMediaOptions[] Displays =
    [
        new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.None },
        new() { ColorScheme = ColorScheme.Dark, ForcedColors = ForcedColors.None },
        new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.Active },
    ];

    public static TheoryData<string, string> Pages => new()
    {
        { Sites.Shipped, "/" },
        { Sites.ShippedRightToLeft, "/" },
        { Sites.EveryElement, "/" },
        { Sites.EveryElementInArabic, "/" },
        { Sites.Shipped, "/nowhere" },
        { Sites.ShippedRightToLeft, "/nowhere" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing_in_any_colours_at_any_width(string site, string path)
    {
        var page = await OpenAsync(site, path);
        var axe = await Axe.InAsync(page);
        var found = new List<string>();

        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 900);
            foreach (var display in Displays)
            {
                await page.EmulateMediaAsync(display);
                found.AddRange(
                    (await axe.ViolationsAsync()).Select(
                    line => $"{width} px, {display.ColorScheme}, forced {display.ForcedColors}: {line}"));
            }
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public async Task Axe_hears_of_what_it_is_there_for()
    {
        var page = await OpenAsync(Sites.Shipped);
        var axe = await Axe.InAsync(page);

        await page.EvaluateAsync("document.querySelector('.lead img').removeAttribute('alt')");

        Assert.Contains(await axe.ViolationsAsync(), line => line.StartsWith("image-alt", StringComparison.Ordinal));
    }
}
