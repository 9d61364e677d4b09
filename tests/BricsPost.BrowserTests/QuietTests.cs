using BricsPost.BrowserTests.Browsing;

namespace BricsPost.BrowserTests;

public sealed class QuietTests(OneBrowser browser, Sites sites) : BrowserTest(browser, sites)
{
    [Theory]
    [MemberData(nameof(AccessibilityTests.Pages), MemberType = typeof(AccessibilityTests))]
    public async Task The_browser_has_nothing_to_complain_of(string site, string path)
    {
        var page = await StartAsync(Look.Phone);
        var violations = new List<string>();
        await page.ExposeFunctionAsync("tell", (string violation) => violations.Add(violation));
        await page.AddInitScriptAsync(
            "document.addEventListener('securitypolicyviolation', e => tell(e.violatedDirective + ' ' + e.sample))");

        await page.GotoAsync(Address(site, path), new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        await page.EvaluateAsync("scrollTo(0, document.body.scrollHeight)");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        // The browser itself reports the status of a page that is not there.
        Assert.DoesNotContain(Complaints, complaint => !complaint.Contains("status of 404", StringComparison.Ordinal));
        Assert.Empty(violations);
    }

    [Fact]
    public async Task A_breach_of_the_policy_is_heard()
    {
        var page = await OpenAsync(Sites.Shipped);

        await page.EvaluateAsync("document.body.setAttribute('style', 'color: red')");

        Assert.Contains(Complaints, complaint => complaint.Contains("Content Security Policy", StringComparison.Ordinal));
    }
}
