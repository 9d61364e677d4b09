using BricsPost.BrowserTests.Browsing;
using BricsPost.Tests.Harness;

namespace BricsPost.BrowserTests;

public sealed class TableTests(OneBrowser browser, Sites sites) : BrowserTest(browser, sites)
{
    [Theory]
    [InlineData(".scroll")]
    [InlineData("pre")]
    public async Task A_table_and_code_take_the_empty_column_beside_them_before_they_scroll(string part)
    {
        var page = await OpenAsync(Sites.WideTable, look: Look.Desktop);

        var table = await page.Locator(part).BoundingBoxAsync();
        var text = await page.Locator("article > p").First.BoundingBoxAsync();

        Assert.NotNull(table);
        Assert.NotNull(text);
        Assert.Equal(text.X, table.X);
        Assert.True(table.Width > text.Width * 1.3, $"{table.Width} px beside text of {text.Width} px.");
    }

    [Theory]
    [InlineData(".scroll")]
    [InlineData("pre")]
    public async Task What_scrolls_has_a_shadow_at_the_edge_behind_which_it_goes_on(string part)
    {
        var page = await OpenAsync(Sites.WideTable, look: Look.Phone);
        var table = page.Locator(part);
        Assert.True(await table.EvaluateAsync<bool>("table => table.scrollWidth > table.clientWidth"));
        // Cells of the same colour as the ground: what differs between both ends is the shadow.
        await table.EvaluateAsync(
            "table => table.querySelectorAll('th, td, code').forEach(cell => { cell.style.color = 'transparent'; " +
            "cell.style.borderColor = 'transparent'; })");

        var before = await RightEdgeAsync(table);
        await table.EvaluateAsync("table => table.scrollLeft = table.scrollWidth");
        var after = await RightEdgeAsync(table);

        Assert.True(before < after - 10, $"The right edge is as light in the middle ({before}) as at its end ({after}).");
    }

    [Fact]
    public async Task A_heading_of_a_column_out_of_sight_leaves_no_hole_above_the_others()
    {
        var page = await OpenAsync(Sites.WideTable, look: Look.Phone);

        var heights = await page.EvaluateAsync<float[]>(
            "[...document.querySelectorAll('tr')].map(row => row.clientHeight)");

        Assert.Equal(heights[1], heights[0], 1f);
    }

    [Fact]
    public async Task A_sign_stays_before_its_number_in_a_table_from_right_to_left()
    {
        await using var site = SiteUnderTest.Start(
            Articles.Of("lang: ar", "| البلد | التغير |\n|---|--:|\n| البرازيل | −38.2% |\n| الهند | +4.0% |", "جدول"));
        var page = await StartAsync(Look.Phone);
        await page.GotoAsync(site.Address.AbsoluteUri);

        var signsComeFirst = await page.EvaluateAsync<bool[]>("""
            [...document.querySelectorAll('td.end')].map(cell => {
              const text = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT).nextNode(), range = document.createRange();
              const left = i => (range.setStart(text, i), range.setEnd(text, i + 1), range.getBoundingClientRect().left);
              return left(0) < left(1) && left(1) < left(text.length - 1);
            })
            """);

        Assert.Equal([true, true], signsComeFirst);
    }

    private static async Task<double> RightEdgeAsync(ILocator table)
    {
        using var picture = NetVips.Image.NewFromBuffer(await table.ScreenshotAsync());
        using var edge = picture.ExtractArea(picture.Width - 8, 0, 6, picture.Height);
        return edge.Avg();
    }
}
