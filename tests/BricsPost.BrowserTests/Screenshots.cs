using BricsPost.BrowserTests.Browsing;
using BricsPost.Tests.Harness;
using NetVips;

namespace BricsPost.BrowserTests;

/// <summary>
/// Makes the pictures of the README, only when asked to:
/// <c>dotnet run --project tests/BricsPost.BrowserTests -- -explicit only</c>.
/// </summary>
public sealed class Screenshots(OneBrowser browser, Sites sites) : BrowserTest(browser, sites)
{
    private const int MostBytes = 150_000;

    public static TheoryData<string, string, Look> Pictures => new()
    {
        { "phone", Sites.Shipped, Look.Phone },
        { "desktop", Sites.Shipped, Look.Desktop },
        { "dark", Sites.Shipped, Look.Desktop with { Scheme = ColorScheme.Dark } },
        { "arabic", Sites.EveryElementInArabic, Look.Phone },
    };

    [Theory(Explicit = true, DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Pictures))]
    public async Task Of_the_first_screen(string name, string site, Look look)
    {
        var page = await OpenAsync(site, look: look);
        await page.Locator(".lead img").EvaluateAsync("picture => picture.decode()");

        using var screen = Image.NewFromBuffer(await page.ScreenshotAsync());
        var picture = screen.PngsaveBuffer(compression: 9, palette: true, q: 90, effort: 10);

        Assert.InRange(picture.Length, 1, MostBytes);
        await File.WriteAllBytesAsync(Repository.File($".screenshots/{name}.png"), picture, TestContext.Current.CancellationToken);
    }
}
