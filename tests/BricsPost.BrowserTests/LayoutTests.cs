using BricsPost.BrowserTests.Browsing;

namespace BricsPost.BrowserTests;

public sealed class LayoutTests(OneBrowser browser, Sites sites) : BrowserTest(browser, sites)
{
    public static TheoryData<string, string> Pages => AccessibilityTests.Pages;

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_scrolls_sideways_on_the_narrowest_phone_nor_with_text_twice_as_large(string site, string path)
    {
        var page = await OpenAsync(site, path, new Look(320, 640));
        Assert.Equal(0, await SidewaysAsync());

        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("Page.enable");
        await devtools.SendAsync(
            "Page.setFontSizes", new Dictionary<string, object> { ["fontSizes"] = new { standard = 32, @fixed = 26 } });
        Assert.Equal("32px", await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).fontSize"));
        foreach (var width in new[] { 320, 768, 1280 })
        {
            await page.SetViewportSizeAsync(width, 900);
            Assert.Equal(0, await SidewaysAsync());
        }
    }

    [Fact]
    public async Task Nothing_moves_when_the_pictures_arrive()
    {
        var page = await StartAsync(Look.Phone);
        var textIsPainted = new TaskCompletionSource();
        await page.RouteAsync("**/photos/**", async route =>
        {
            await textIsPainted.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync(Address(Sites.EveryElement), new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
        // Not by a function that waits in the page: the page's policy keeps it from being compiled there.
        while (!await page.EvaluateAsync<bool>("performance.getEntriesByType('paint').length > 0"))
        {
            await page.EvaluateAsync("new Promise(requestAnimationFrame)");
        }

        // A browser may paint half a line while it reads the page, and move it when it has read the rest.
        var painted = await page.EvaluateAsync<double>(
            "new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now()))))");
        textIsPainted.SetResult();
        await ShowPicturesAsync(page);

        Assert.Empty(await page.EvaluateAsync<string[]>("""
            painted => new Promise(resolve => {
              const shifts = [];
              const observer = new PerformanceObserver(list => {
                shifts.push(...list.getEntriesByType('layout-shift').filter(shift => shift.value && shift.startTime > painted));
                if (list.getEntriesByType('largest-contentful-paint').length) resolve(shifts.map(shift => JSON.stringify(shift) +
                  Array.from(shift.sources, source => source.node?.outerHTML ?? source.node?.textContent).join()));
              });
              observer.observe({ type: 'layout-shift', buffered: true });
              observer.observe({ type: 'largest-contentful-paint', buffered: true });
            })
            """, painted));
    }

    [Fact]
    public async Task The_first_screen_of_a_phone_holds_masthead_headline_date_and_picture()
    {
        var page = await OpenAsync(Sites.Shipped, look: Look.Phone);

        foreach (var part in new[] { "body > header .name", "h1", "time", ".lead img" })
        {
            var box = await page.Locator(part).BoundingBoxAsync();
            Assert.NotNull(box);
            Assert.InRange(box.Y, 0, Look.Phone.Height);
            Assert.True(box.Y + box.Height <= Look.Phone.Height, $"{part} ends at {box.Y + box.Height} px of {Look.Phone.Height}.");
        }
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(768)]
    [InlineData(2560)]
    public async Task A_full_line_of_text_holds_60_to_70_characters(int width)
    {
        var page = await OpenAsync(Sites.Shipped, look: new Look(width, 900));

        var characters = await page.EvaluateAsync<double>("""
            (() => {
              const text = document.querySelector('article > p:not(.byline)'), column = text.clientWidth;
              text.textContent = [...document.querySelectorAll('article > p:not(.byline)')].map(p => p.textContent).join(' ');
              text.style.cssText = 'white-space: nowrap; inline-size: max-content';
              return column * text.textContent.length / text.getBoundingClientRect().width;
            })()
            """);

        Assert.InRange(characters, 60, 70);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_link_outside_of_a_sentence_can_be_hit_with_a_finger(string site, string path)
    {
        var page = await OpenAsync(site, path, new Look(320, 640));

        Assert.Empty(await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll(':is(nav, header, footer) a')]
              .map(a => [a.textContent, a.getBoundingClientRect()])
              .filter(([, box]) => box.width < 24 || box.height < 24)
              .map(([text, box]) => `${text}: ${box.width} x ${box.height}`)
            """));
    }

    private static async Task ShowPicturesAsync(IPage page)
    {
        foreach (var picture in await page.Locator("img").AllAsync())
        {
            await picture.ScrollIntoViewIfNeededAsync();
            await picture.EvaluateAsync("picture => picture.decode()");
        }
    }

    private Task<int> SidewaysAsync() =>
        Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
}
