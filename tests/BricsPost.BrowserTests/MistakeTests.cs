using BricsPost.BrowserTests.Browsing;
using BricsPost.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace BricsPost.BrowserTests;

/// <summary>What editors get wrong, in the browser in which they see it: the overlay names the place and marks it.</summary>
public sealed class MistakeTests(OneBrowser browser, Sites sites) : BrowserTest(browser, sites)
{
    [Theory]
    [InlineData("mistake-colon-in-headline", "BP0131 · article.md, line 2, column 8", "S")]
    [InlineData("mistake-merge-conflict", "BP0013 · article.md, line 2, column 1", "<")]
    [InlineData("mistake-photo-in-other-case", "BP0205 · article.md, line 6, column 9", "H")]
    [InlineData("mistake-link-with-a-space", "BP0315 · article.md, line 7, column 5", "[")]
    [InlineData("mistake-closing-line-missing", "BP0007 · article.md, line 1, column 1", "-")]
    public async Task A_mistake_lies_over_the_last_good_page_with_its_place_marked(string name, string place, string mark)
    {
        await using var site = SiteUnderTest.Start(null, ("environment", "Development"));
        File.Copy(site.Content.FilePath("tide.jpg"), site.Content.FilePath("harbour.jpg"));
        var page = await StartAsync(Look.Phone);
        await page.RunAndWaitForResponseAsync(() => page.GotoAsync(site.Address.AbsoluteUri), "**/preview/events");

        site.Content.Save(File.ReadAllText(Repository.File($"tests/BricsPost.Tests/Content/Cases/{name}.md")));

        var fault = page.GetByRole(AriaRole.Alert).Locator("li").First;
        await Expect(fault.Locator(".place")).ToContainTextAsync(place);
        await Expect(fault.Locator("mark")).ToHaveTextAsync(mark);
        await Expect(fault.Locator("mark")).ToBeInViewportAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync(ContentOnDisk.Title);
        Assert.Empty(Complaints);
    }
}
