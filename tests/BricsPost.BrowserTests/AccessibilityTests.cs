using BricsPost.BrowserTests.Browsing;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

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

    // Every rule that axe knows, AAA contrast and those still on trial included.
    internal static readonly AxeRunOptions EveryRule = new()
    {
        RunOnly = RunOnlyOptions.Tags(
            "wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "wcag2a-obsolete", "best-practice", "experimental", "ACT"),
        ResultTypes = [ResultType.Violations],
    };

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
        var found = new List<string>();

        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 900);
            foreach (var display in Displays)
            {
                await page.EmulateMediaAsync(display);
                found.AddRange(Lines(await page.RunAxe(EveryRule)).Select(line => $"{width} px, {display.ColorScheme}, forced {display.ForcedColors}: {line}"));
            }
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    internal static IEnumerable<string> Lines(AxeResult result) => result.Violations
        .SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id} at {node.Target}: {node.Html} {string.Join(' ', node.Any.Concat(node.All).Select(check => check.Message))}"));
}
