using BricsPost.BrowserTests.Browsing;
using BricsPost.Tests.Harness;

namespace BricsPost.BrowserTests;

public sealed class InjectionTests(OneBrowser browser, Sites sites) : BrowserTest(browser, sites)
{
    private const string Tripwire = """
        window.fired = [];
        for (const name of ['alert', 'confirm', 'prompt', 'open', 'print']) window[name] = what => fired.push(name + ' ' + what);
        """;

    // Every handler that a mouse, a keyboard or a finger could reach; links are not followed.
    private const string Touch = """
        addEventListener('click', event => event.preventDefault(), true);
        for (const element of document.querySelectorAll('*'))
            for (const kind of ['mouseover', 'mouseenter', 'mouseout', 'mousedown', 'click', 'focus', 'blur',
                'pointerover', 'keydown', 'toggle', 'input', 'error', 'load', 'animationstart'])
                element.dispatchEvent(new Event(kind, { bubbles: true, cancelable: true }));
        """;

    [Fact]
    public async Task Without_its_policy_the_page_still_runs_nothing_of_what_an_editor_wrote()
    {
        await using var site = SiteUnderTest.Start();
        var page = await StartAsync(Look.Desktop);
        await DisarmAsync(page, site);
        foreach (var group in Vectors.Groups)
        {
            await site.AfterAsync(() => site.Content.Save(Vectors.Article(group)));
            await page.GotoAsync(site.Address.AbsoluteUri, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
            await page.EvaluateAsync(Touch);

            Assert.Empty(await page.EvaluateAsync<string[]>("fired"));
            Assert.Equal(site.Address.AbsoluteUri, page.Url);
        }
    }

    [Fact]
    public async Task Without_its_policy_a_page_could_have_run_something()
    {
        await using var site = SiteUnderTest.Start();
        var page = await StartAsync(Look.Desktop);
        await DisarmAsync(page, site);
        await page.GotoAsync(site.Address.AbsoluteUri);

        await page.EvaluateAsync("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=alert(1)>')");
        await page.WaitForFunctionAsync("fired.length > 0");
    }

    private static async Task DisarmAsync(IPage page, SiteUnderTest site)
    {
        await page.AddInitScriptAsync(Tripwire);
        await page.RouteAsync(site.Address.AbsoluteUri + "**", async route =>
        {
            var response = await route.FetchAsync();
            var headers = response.Headers.Where(header => header.Key != "content-security-policy");
            await route.FulfillAsync(new RouteFulfillOptions { Response = response, Headers = headers.ToDictionary() });
        });
    }
}
