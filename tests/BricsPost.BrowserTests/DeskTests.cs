using BricsPost.BrowserTests.Browsing;
using BricsPost.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace BricsPost.BrowserTests;

public sealed class DeskTests(OneBrowser browser, Sites sites) : DeskTest(browser, sites)
{
    private static readonly int[] Widths = [320, 768, 1440];

    [Theory]
    [InlineData("")]
    [InlineData("titel: x")]
    public async Task Axe_finds_nothing_on_the_desk_in_light_or_dark_at_any_width(string fault)
    {
        await using var site = Development();
        if (fault.Length > 0)
        {
            await site.AfterAsync(() => site.Content.Save(ContentOnDisk.Article(keys: fault)));
        }

        var page = await OpenAsync(site, Look.Desktop);
        // The page in the frames is read by its own test; four of it are bound to have the same landmarks.
        var axe = await Axe.InAsync(page, readsFrames: false);
        var found = new List<string>();
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 900);
            Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                found.AddRange((await axe.ViolationsAsync()).Select(line => $"{width} px, {scheme}: {line}"));
            }
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public async Task The_page_stands_on_desktop_and_phone_in_light_and_dark()
    {
        // What a frame prefers follows its element, unless a test prescribes it for the whole window.
        var page = await OpenAsync(Site(Sites.Development), Look.Desktop with { Scheme = ColorScheme.Null });

        var screens = new List<string>();
        foreach (var frame in page.Frames.Skip(1))
        {
            await Expect(frame.Locator("h1")).ToHaveTextAsync(ContentOnDisk.Title);
            screens.Add(
                await frame.EvaluateAsync<string>(
                "`${innerWidth} ${matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'}`"));
        }

        Assert.Equal(["1280 dark", "1280 light", "390 dark", "390 light"], screens.Order());
        Assert.Empty(Complaints);
    }

    [Fact]
    public async Task A_save_shows_on_the_desk_and_in_its_frames()
    {
        await using var site = Development();
        var page = await OpenAsync(site, Look.Desktop);

        site.Content.Save(ContentOnDisk.Article("High tide"));

        await Expect(page.Locator(".search .title")).ToHaveTextAsync("High tide");
        foreach (var frame in page.Frames.Skip(1))
        {
            await Expect(frame.Locator("h1")).ToHaveTextAsync("High tide");
        }
    }

    [Fact]
    public async Task A_rejection_shows_on_the_desk_until_it_is_repaired()
    {
        await using var site = Development();
        var page = await OpenAsync(site, Look.Desktop);

        site.Content.Save(ContentOnDisk.Article(keys: "titel: x"));
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Not published: 1 error");
        await Expect(page.Locator(".faults")).ToContainTextAsync("\"titel\"");

        site.Content.Save(ContentOnDisk.Article());
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Published, nothing to fix");
        await Expect(page.Locator(".faults")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_place_far_along_a_line_is_seen_without_scrolling_sideways()
    {
        await using var site = Development();
        var page = await OpenAsync(site, Look.Phone);

        site.Content.Save(ContentOnDisk.Article() +
            $"\n{string.Concat(Enumerable.Repeat("They met on Monday. ", 10))}[The film](javascript:play) shows it.\n");

        var place = await page.Locator(".faults mark").First.BoundingBoxAsync();
        Assert.NotNull(place);
        Assert.InRange(place.X + place.Width, 0, 390);
    }

    [Fact]
    public async Task The_page_comes_before_its_warnings()
    {
        await using var site = SiteUnderTest.Start(
            ContentOnDisk.Article(body: "Read it [here](https://example.org/).\n\nIt came back."), ("environment", "Development"));
        var page = await OpenAsync(site, Look.Desktop);

        Assert.Equal(["screens", "faults"],
            await page.EvaluateAsync<string[]>("[...document.querySelectorAll('#screens, #faults')].map(heading => heading.id)"));
    }
}
