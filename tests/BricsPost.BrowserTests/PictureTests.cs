using BricsPost.BrowserTests.Browsing;

namespace BricsPost.BrowserTests;

public sealed class PictureTests(OneBrowser browser, Sites sites) : BrowserTest(browser, sites)
{
    [Theory]
    [InlineData(390, 844)]
    [InlineData(768, 1024)]
    [InlineData(1440, 900)]
    public async Task A_portrait_is_seen_whole_and_a_panorama_gets_the_width(int width, int height)
    {
        var page = await OpenAsync(Sites.Pictures, look: new Look(width, height));
        var text = await page.Locator("article > p").First.BoundingBoxAsync();
        Assert.NotNull(text);

        foreach (var portrait in await page.Locator(".tall img").AllAsync())
        {
            var box = await portrait.BoundingBoxAsync();
            Assert.NotNull(box);
            Assert.True(box.Height <= height, $"{box.Height} px on a screen of {height}.");
            Assert.Equal(1000.0 / 1500, box.Width / box.Height, tolerance: .01);
        }

        var panorama = await page.Locator(".wide img").BoundingBoxAsync();
        Assert.NotNull(panorama);
        Assert.True(panorama.Width >= text.Width * (width > 960 ? 1.3 : 1), $"{panorama.Width} px beside text of {text.Width} px.");
    }

    [Fact]
    public async Task A_caption_is_darker_than_its_credit()
    {
        var page = await OpenAsync(Sites.Shipped);

        Assert.Equal(await ColourAsync("body"), await ColourAsync(".lead figcaption"));
        Assert.NotEqual(await ColourAsync("body"), await ColourAsync(".lead .credit"));

        Task<string> ColourAsync(string selector) =>
            page.Locator(selector).EvaluateAsync<string>("element => getComputedStyle(element).color");
    }

    [Fact]
    public async Task A_drawing_on_nothing_is_seen_in_the_dark_and_in_the_light_whatever_its_ink_and_its_format()
    {
        var page = await OpenAsync(Sites.Pictures, look: Look.Desktop);
        foreach (var scheme in new[] { ColorScheme.Dark, ColorScheme.Light })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            foreach (var drawing in new[] { "A curve", "A mark" })
            {
                var picture = page.GetByAltText(drawing);
                await picture.ScrollIntoViewIfNeededAsync();
                await picture.EvaluateAsync("picture => picture.decode()");
                using var shown = NetVips.Image.NewFromBuffer(await picture.ScreenshotAsync());
                Assert.True(shown.Max() - shown.Min() > 150, $"{drawing} in {scheme}: from {shown.Min()} to {shown.Max()}.");
            }
        }
    }
}
