using BricsPost.BrowserTests.Browsing;
using BricsPost.Tests.Harness;

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

    [Theory]
    [InlineData(404, "date: 2099-10-07 06:00", "/")]
    [InlineData(410, "withdrawn:\n  date: 2024-03-02 09:00\n  reason: A court forbade it.", "/")]
    [InlineData(410, "date: 2024-03-01 06:30", "/2024/02/29/low-tide-at-sanur")]
    public async Task Axe_finds_nothing_on_a_page_in_place_of_an_article(int status, string keys, string path)
    {
        var content = new ContentOnDisk();
        var article = ContentOnDisk.Article(keys: keys);
        var isDated = keys.StartsWith("date", StringComparison.Ordinal);
        article = isDated ? article.Replace("date: 2024-02-29 06:30\n", "", StringComparison.Ordinal) : article;
        var isEarlier = path != "/";
        content.Save(isEarlier ? ContentOnDisk.Article() : article);
        await using var site = SiteUnderTest.Over(content);
        if (isEarlier)
        {
            await site.AfterAsync(() => content.Save(article));
        }

        var page = await StartAsync(Look.Phone);
        var response = await page.GotoAsync(new Uri(site.Address, path).AbsoluteUri);
        Assert.Equal(status, response?.Status);
        var axe = await Axe.InAsync(page);
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            Assert.Empty(await axe.ViolationsAsync());
        }
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
