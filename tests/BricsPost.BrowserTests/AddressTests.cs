using BricsPost.BrowserTests.Browsing;

namespace BricsPost.BrowserTests;

/// <summary>Paragraphs and headings have addresses, shown without script and without a letter of text.</summary>
public sealed class AddressTests(OneBrowser browser, Sites sites) : BrowserTest(browser, sites)
{
    [Fact]
    public async Task Each_paragraph_and_heading_of_the_text_leads_to_itself_and_adds_no_word()
    {
        var page = await OpenAsync(Sites.EveryElement);
        var parts = page.Locator("article > :is(p:not(.byline), h2, h3, h4, h5, h6)");

        Assert.All(
            await parts.EvaluateAllAsync<string[]>(
            "parts => parts.map(part => part.id && part.querySelector('a.here').hash === '#' + encodeURI(part.id) ? '' : part.outerHTML)"),
            Assert.Empty);
        Assert.All(await page.Locator(".here").AllTextContentsAsync(), Assert.Empty);
    }

    [Fact]
    public async Task The_address_shows_on_hover_and_on_focus_and_its_target_is_marked()
    {
        var page = await OpenAsync(Sites.EveryElement);
        var (paragraph, address) = (page.Locator("article > p").First, page.Locator("article > p .here").First);
        Assert.Equal("0", await OpacityAsync());

        await paragraph.HoverAsync();
        Assert.Equal("1", await OpacityAsync());
        await page.Locator("footer").HoverAsync();
        Assert.Equal("0", await OpacityAsync());
        await address.FocusAsync();
        Assert.Equal("1", await OpacityAsync());

        var before = await GroundAsync();
        await address.PressAsync("Enter");
        Assert.Matches("#p:[0-9a-f]{6}$", page.Url);
        Assert.NotEqual(before, await GroundAsync());

        Task<string> OpacityAsync() => address.EvaluateAsync<string>("link => getComputedStyle(link).opacity");
        Task<string> GroundAsync() => paragraph.EvaluateAsync<string>("paragraph => getComputedStyle(paragraph).backgroundColor");
    }
}
