using BricsPost.BrowserTests.Browsing;
using BricsPost.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace BricsPost.BrowserTests;

public sealed class LivePreviewTests(OneBrowser browser, Sites sites) : BrowserTest(browser, sites)
{
    private const string Broken = "---\ntitle: x\ndate: Octember 7\ndescription: y\n---\n\nText.\n";

    [Fact]
    public async Task A_save_shows_while_the_page_stays_where_it_was_scrolled_to()
    {
        await using var site = Development();
        var page = await OpenAsync(site);
        await page.EvaluateAsync("window.opened = 'once'; scrollTo(0, 700)");

        site.Content.Save(LongArticle("The last word."));

        await Expect(page.Locator("article > p").Last).ToHaveTextAsync("The last word.");
        Assert.Equal(700, await page.EvaluateAsync<int>("scrollY"));
        Assert.Equal("once", await page.EvaluateAsync<string>("opened"));
        Assert.Empty(Complaints);
    }

    [Fact]
    public async Task A_paragraph_added_above_does_not_move_what_the_editor_looks_at()
    {
        await using var site = Development();
        var page = await OpenAsync(site);
        var looked = page.GetByText("Paragraph 12.");
        await looked.EvaluateAsync("paragraph => scrollTo(0, paragraph.offsetTop - 200)");
        var before = await looked.EvaluateAsync<double>("paragraph => paragraph.getBoundingClientRect().top");

        site.Content.Save(LongArticle(first: "The first word.\n\nAnd one more."));

        await Expect(page.GetByText("And one more.")).ToBeAttachedAsync();
        Assert.Equal(before, await looked.EvaluateAsync<double>("paragraph => paragraph.getBoundingClientRect().top"), tolerance: 1);
    }

    [Fact]
    public async Task A_rejected_save_lays_its_faults_over_the_last_good_page_until_it_is_repaired()
    {
        await using var site = Development();
        var page = await OpenAsync(site);
        var overlay = page.GetByRole(AriaRole.Alert);

        site.Content.Save(Broken);
        await Expect(overlay).ToContainTextAsync("BP0102 · article.md, line 3, column 7");
        await Expect(overlay.Locator("mark")).ToHaveTextAsync("O");
        await Expect(page.Locator("h1")).ToHaveTextAsync(ContentOnDisk.Title);

        site.Content.Save(LongArticle(title: "Repaired"));
        await Expect(overlay).ToHaveCountAsync(0);
        await Expect(page.Locator("h1")).ToHaveTextAsync("Repaired");
        Assert.Empty(Complaints);
    }

    [Fact]
    public async Task A_page_opened_while_the_newest_save_is_rejected_says_so_and_can_be_read_all_the_same()
    {
        await using var site = Development();
        await site.AfterAsync(() => site.Content.Save(Broken));

        var page = await OpenAsync(site);

        var overlay = page.GetByRole(AriaRole.Alert);
        await Expect(overlay).ToBeVisibleAsync();
        await overlay.GetByRole(AriaRole.Button, new() { Name = "Hide" }).ClickAsync();
        await Expect(overlay).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_small_bar_counts_the_warnings_and_leads_to_the_desk()
    {
        await using var site = Development();
        var page = await OpenAsync(site);

        site.Content.Save(LongArticle("Read it [here](https://example.org/)."));

        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[0-9]+ warnings?$"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Desk" }).ClickAsync();
        Assert.EndsWith("/preview", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restart_of_the_program_shows_what_was_saved_meanwhile()
    {
        using var content = new ContentOnDisk();
        await using var first = await PreviewProgram.StartAsync(content, "http://127.0.0.1:0");
        var page = await StartAsync(Look.Desktop);
        await page.GotoAsync(first.Address);
        await page.EvaluateAsync("window.opened = 'once'");
        var words = page.GetByRole(AriaRole.Status);
        await Expect(words).ToHaveTextAsync("");
        await first.DisposeAsync();
        await Expect(words).ToContainTextAsync("Connection lost");
        content.Save(ContentOnDisk.Article("While it was away"));

        await using var second = await PreviewProgram.StartAsync(content, first.Address);

        await Expect(page.Locator("h1")).ToHaveTextAsync("While it was away");
        await Expect(words).ToHaveTextAsync("");
        Assert.Equal("once", await page.EvaluateAsync<string>("opened"));
    }

    private static SiteUnderTest Development() => SiteUnderTest.Start(LongArticle(), ("environment", "Development"));

    private static string LongArticle(string last = "The end.", string first = "The first word.", string title = ContentOnDisk.Title)
    {
        var middle = Enumerable.Range(1, 20)
            .Select(number => $"Paragraph {number}. " + string.Join(' ', Enumerable.Repeat("The sea went out.", 20)));
        return ContentOnDisk.Article(title, body: string.Join("\n\n", [first, .. middle, last]));
    }

    private async Task<IPage> OpenAsync(SiteUnderTest site)
    {
        var page = await StartAsync(Look.Desktop);
        // The stream begins with an event of the present state: from then on, no save is missed.
        await page.RunAndWaitForResponseAsync(() => page.GotoAsync(site.Address.AbsoluteUri), "**/preview/events");
        return page;
    }
}
