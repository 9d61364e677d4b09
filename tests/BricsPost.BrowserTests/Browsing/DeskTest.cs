using BricsPost.Tests.Harness;

namespace BricsPost.BrowserTests.Browsing;

/// <summary>A test of the page that an editor keeps open beside the article.</summary>
public abstract class DeskTest(OneBrowser browser, Sites sites) : BrowserTest(browser, sites)
{
    protected static SiteUnderTest Development() => SiteUnderTest.Start(null, ("environment", "Development"));

    protected async Task<IPage> OpenAsync(SiteUnderTest site, Look look)
    {
        var page = await StartAsync(look);
        await page.RunAndWaitForResponseAsync(() => page.GotoAsync(new Uri(site.Address, "/preview").AbsoluteUri), "**/preview/events");
        return page;
    }
}
