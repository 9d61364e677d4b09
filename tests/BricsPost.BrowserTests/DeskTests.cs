using BricsPost.BrowserTests.Browsing;
using BricsPost.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace BricsPost.BrowserTests;

public sealed class DeskTests(OneBrowser browser, Sites sites) : BrowserTest(browser, sites)
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

    [Fact]
    public async Task The_page_comes_before_its_warnings()
    {
        await using var site = SiteUnderTest.Start(
            ContentOnDisk.Article(body: "Read it [here](https://example.org/).\n\nIt came back."), ("environment", "Development"));
        var page = await OpenAsync(site, Look.Desktop);

        Assert.Equal(["screens", "faults"],
            await page.EvaluateAsync<string[]>("[...document.querySelectorAll('#screens, #faults')].map(heading => heading.id)"));
    }

    private static SiteUnderTest Development() => SiteUnderTest.Start(null, ("environment", "Development"));

    private async Task<IPage> OpenAsync(SiteUnderTest site, Look look)
    {
        var page = await StartAsync(look);
        await page.RunAndWaitForResponseAsync(() => page.GotoAsync(new Uri(site.Address, "/preview").AbsoluteUri), "**/preview/events");
        return page;
    }
}
