using BricsPost.BrowserTests.Browsing;

namespace BricsPost.BrowserTests;

/// <summary>What a reader on a phone pays for the shipped article, with nothing in the cache.</summary>
public sealed class BudgetTests(OneBrowser browser, Sites sites) : BrowserTest(browser, sites)
{
    private const int Kilobyte = 1000;

    [Theory]
    [InlineData(Sites.Shipped)]
    [InlineData(Sites.Leaves)]
    public async Task The_page_is_at_most_three_requests_and_60_kilobytes_without_script(string site)
    {
        var page = await StartAsync(Look.Phone);
        var responses = new List<IResponse>();
        page.Response += (_, response) => responses.Add(response);
        await page.GotoAsync(Address(site), new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });

        var sizes = await Task.WhenAll(responses.Select(response => response.Request.SizesAsync()));
        var transfer = sizes.Sum(size => size.ResponseHeadersSize + size.ResponseBodySize);

        // The page, the picture, and the icon of the tab, which not every Chromium asks for.
        Assert.InRange(responses.Count, 2, 3);
        Assert.InRange(transfer, 1, 60 * Kilobyte);
        Assert.DoesNotContain(responses, response => response.Request.ResourceType == "script");
        Assert.Equal(0, await page.Locator("script:not([type='application/ld+json'])").CountAsync());
        TestContext.Current.SendDiagnosticMessage("{0} requests, {1} bytes", responses.Count, transfer);
    }

    [Fact]
    public async Task The_page_with_its_style_is_at_most_9_kilobytes_in_brotli()
    {
        using var response = await Site(Sites.Shipped).GetAsync("/", ("Accept-Encoding", "br"));

        Assert.Equal(["br"], response.Content.Headers.ContentEncoding);
        Assert.InRange(response.Content.Headers.ContentLength ?? 0, 1, 9 * Kilobyte);
        TestContext.Current.SendDiagnosticMessage("{0} bytes of HTML in brotli", response.Content.Headers.ContentLength);
    }

    [Theory]
    [InlineData(320, 1)]
    [InlineData(390, 2)]
    [InlineData(768, 2)]
    [InlineData(1440, 1)]
    public async Task The_lead_picture_is_an_avif_no_wider_than_the_screen_needs(int width, int pixelRatio)
    {
        var page = await OpenAsync(Sites.Shipped, look: new Look(width, 844, pixelRatio));
        var picture = page.Locator(".lead img");
        await picture.EvaluateAsync("picture => picture.decode()");

        var source = await picture.EvaluateAsync<string>("picture => picture.currentSrc");
        var (shown, offered) = (await picture.EvaluateAsync<double>("picture => picture.getBoundingClientRect().width * devicePixelRatio"),
            Widths(await picture.EvaluateAsync<string>(
            "picture => picture.parentElement.querySelector('source[type=\"image/avif\"]').srcset")));

        Assert.Equal(offered[offered.Keys.Where(candidate => candidate >= shown).DefaultIfEmpty(offered.Keys.Max()).Min()],
            new Uri(source).AbsolutePath);
        Assert.EndsWith(".avif", source, StringComparison.Ordinal);
    }

    private static Dictionary<int, string> Widths(string sourceSet) => sourceSet.Split(',')
        .Select(candidate => candidate.Split(' '))
        .ToDictionary(parts => int.Parse(parts[1].TrimEnd('w'), System.Globalization.CultureInfo.InvariantCulture), parts => parts[0]);
}
