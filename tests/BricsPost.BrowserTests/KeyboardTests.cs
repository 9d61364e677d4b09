using BricsPost.BrowserTests.Browsing;

namespace BricsPost.BrowserTests;

public sealed class KeyboardTests(OneBrowser browser, Sites sites) : BrowserTest(browser, sites)
{
    private const string Stops = "a[href], [tabindex='0']";

    [Fact]
    public async Task The_first_stop_shows_a_link_that_leads_past_the_masthead()
    {
        var page = await OpenAsync(Sites.EveryElement);

        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the article", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        Assert.True((await page.Locator(".skip").BoundingBoxAsync())?.Height > 24);

        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("article", await page.EvaluateAsync<string>("document.activeElement.id"));

        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement === document.querySelector('main a')"));
    }

    [Theory]
    [InlineData(Sites.EveryElement, 320)]
    [InlineData(Sites.EveryElement, 1440)]
    [InlineData(Sites.EveryElementInArabic, 1440)]
    public async Task Every_link_and_every_scroller_is_reached_in_order_and_shows_it(string site, int width)
    {
        var page = await OpenAsync(site, look: new Look(width, 900));
        var stops = await page.Locator(Stops).CountAsync();

        for (var stop = 0; stop < stops; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.Equal("", await page.EvaluateAsync<string>("""
                ([stops, stop]) => {
                  const element = document.activeElement, style = getComputedStyle(element), box = element.getBoundingClientRect();
                  if (element !== document.querySelectorAll(stops)[stop]) return `Stop ${stop} is ${element.outerHTML}`;
                  if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return `Nothing shows ${element.outerHTML}`;
                  return box.bottom > 0 && box.top < innerHeight ? '' : `Out of sight: ${element.outerHTML}`;
                }
                """, new object[] { Stops, stop }));
        }
    }

    [Fact]
    public async Task A_footnote_leads_there_and_back()
    {
        var page = await OpenAsync(Sites.EveryElement);

        await page.Locator("article sup a").First.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("doc-backlink", await page.EvaluateAsync<string>("document.activeElement.getAttribute('role')"));

        await page.Keyboard.PressAsync("Enter");
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector(':target') === document.querySelector('article sup a')"));
    }
}
