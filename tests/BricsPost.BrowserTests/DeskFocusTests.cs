using BricsPost.BrowserTests.Browsing;
using BricsPost.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace BricsPost.BrowserTests;

public sealed class DeskFocusTests(OneBrowser browser, Sites sites) : DeskTest(browser, sites)
{
    [Fact]
    public async Task A_click_on_the_picture_shows_the_line_that_keeps_this_point()
    {
        var page = await OpenAsync(Site(Sites.Development), Look.Desktop);
        var picture = page.Locator(".focus .crop");
        await picture.ScrollIntoViewIfNeededAsync();
        var box = await picture.BoundingBoxAsync();
        Assert.NotNull(box);

        await picture.ClickAsync(new() { Position = new() { X = box.Width * .25f, Y = box.Height * .75f } });

        await Expect(page.Locator(".focus .line")).ToHaveTextAsync("focus: 25% 75%");
    }

    [Fact]
    public async Task A_button_writes_this_point_into_the_article_and_the_crops_follow()
    {
        await using var site = Development();
        var page = await OpenAsync(site, Look.Desktop);
        var before = await page.Locator(".crops img").First.GetAttributeAsync("src");
        var picture = page.Locator(".focus .crop");
        await picture.ScrollIntoViewIfNeededAsync();
        await picture.ClickAsync(new() { Position = new() { X = 1, Y = 1 } });

        await page.GetByRole(AriaRole.Button, new() { Name = "Write it into article.md" }).ClickAsync();

        await Expect(page.Locator(".crops img").First).Not.ToHaveAttributeAsync("src", before ?? "");
        Assert.Matches("  file: tide.jpg\n  focus: 0% [01]%\n",
            await File.ReadAllTextAsync(site.Content.ArticlePath, TestContext.Current.CancellationToken));
        Assert.Empty(Complaints);
    }

    [Theory]
    [InlineData("", "^focus: 50% 1[5-8]%$")]
    [InlineData("  focus: 10% 90%\n", "^$")]
    public async Task A_portrait_without_a_focus_is_given_a_proposal(string focus, string line)
    {
        var wall = new ContentOnDisk();
        Articles.DrawFace(wall.FilePath("portrait.jpg"));
        wall.Save(Articles.Of(Articles.Photo("portrait.jpg") + focus));
        await using var site = SiteUnderTest.Over(wall, null, ("environment", "Development"));
        var page = await OpenAsync(site, Look.Desktop);

        Assert.Matches(line, await page.Locator(".focus .line").InnerTextAsync());
    }
}
