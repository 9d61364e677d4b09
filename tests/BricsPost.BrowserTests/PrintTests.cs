using BricsPost.BrowserTests.Browsing;
using BricsPost.Tests.Harness;
using UglyToad.PdfPig;

namespace BricsPost.BrowserTests;

public sealed class PrintTests(OneBrowser browser, Sites sites) : BrowserTest(browser, sites)
{
    [Theory]
    [InlineData("A4")]
    [InlineData("Letter")]
    public async Task The_shipped_article_prints_whole_on_one_sheet(string paper)
    {
        var document = new SourceDocument();
        var (text, pages) = await PrintAsync(Sites.Shipped, paper);

        Assert.Equal(1, pages);
        string[] parts = [document.Headline, document.Date, document.Caption, .. document.Paragraphs, document.Byline];
        Assert.All(parts, part => Assert.Contains(Letters(part), text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Paper_has_the_name_and_the_address_and_no_navigation()
    {
        var (text, _) = await PrintAsync(Sites.Shipped, "A4");

        // The name is drawn: as letters beside it, it would stand there twice.
        Assert.DoesNotContain(Letters("The BRICS Post http"), text, StringComparison.Ordinal);
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.InRange((await Page.Locator("body > header svg").BoundingBoxAsync())?.Width ?? 0, 150, 300);
        Assert.Contains(Letters("http://localhost:5080/2013/10/07/russia-us-back-syria-peace-conference-in-nov"), text,
            StringComparison.Ordinal);
        Assert.DoesNotContain(Letters("Follow us on"), text, StringComparison.Ordinal);
        Assert.DoesNotContain(Letters("min read"), text, StringComparison.Ordinal);
        Assert.DoesNotContain(Letters("WhatsApp"), text, StringComparison.Ordinal);
        Assert.DoesNotContain(Letters("Skip to the article"), text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paper_lists_the_address_of_each_link_once()
    {
        var (text, _) = await PrintAsync(Sites.EveryElement, "A4");

        Assert.Equal(2, text.Split(Letters("https://www.un.org/")).Length);
    }

    [Fact]
    public async Task Paper_shows_the_last_column_of_a_wide_table_and_the_end_of_a_long_line_of_code()
    {
        var (text, _) = await PrintAsync(Sites.WideTable, "A4");

        Assert.All(Enumerable.Range(1, 11), number => Assert.Contains($"value{number:00}", text, StringComparison.Ordinal));
        Assert.Contains("LASTWORD", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_columns_of_paper_begin_at_one_height_and_small_tables_and_code_stay_in_them()
    {
        const string paragraph = "The sea went out and came back, as it does twice a day on this coast, and nobody looked up.";
        await using var site = SiteUnderTest.Start(Articles.Of(body: string.Join("\n\n", Enumerable.Repeat(paragraph, 12)) +
            "\n\n| Port | Price |\n|---|--:|\n| Sanur | 12 |\n\n```\nsettle = round((contract.bid + contract.ask) / 2)\n```\n"));
        var page = await StartAsync(new Look(700, 1000));
        await page.GotoAsync(site.Address.AbsoluteUri);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        // The top of the first line in each column, and how far the parts of the text reach.
        var tops = await page.EvaluateAsync<float[]>("""
            (() => {
              const tops = new Map();
              for (const p of document.querySelectorAll('article > p'))
                for (const line of p.getClientRects()) tops.set(line.left, Math.min(line.top, tops.get(line.left) ?? Infinity));
              return [...tops.values()];
            })()
            """);
        var widths = await page.EvaluateAsync<float[]>(
            "[...document.querySelectorAll('article > p, .scroll, pre')].map(part => part.getBoundingClientRect().width)");

        Assert.Equal(2, tops.Length);
        Assert.Equal(tops[0], tops[1], 1f);
        Assert.All(widths, width => Assert.InRange(width, 100, 330));
    }

    [Fact]
    public async Task Beside_a_wide_table_the_text_of_paper_stands_below_the_headline()
    {
        var page = await OpenAsync(Sites.WideTable);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.Equal(
            (await page.Locator("h1").BoundingBoxAsync())?.X, (await page.Locator("article > p").First.BoundingBoxAsync())?.X);
    }

    [Fact]
    public async Task The_links_of_paper_stand_apart_from_what_is_above_them()
    {
        await using var site = SiteUnderTest.Start(Articles.Of(body: "[The letter](https://example.org/%D8%A7)"));
        var page = await StartAsync(Look.Desktop);
        await page.GotoAsync(site.Address.AbsoluteUri);
        using var pdf = PdfDocument.Open(await page.PdfAsync(new PagePdfOptions { Format = "A4", PreferCSSPageSize = false }));
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.Equal("block", await page.Locator("article").EvaluateAsync<string>("part => getComputedStyle(part, '::after').display"));
        Assert.DoesNotContain("%D8", Letters(pdf.GetPage(1).Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paper_numbers_its_pages_and_none_has_a_line_alone()
    {
        await using var site = SiteUnderTest.Start(Articles.Of(Articles.Photo(), string.Join("\n\n", Enumerable.Repeat(
            "The sea went out and came back, as it does twice a day on this coast, and nobody on the beach looked up from what they did.",
            90))));
        var page = await StartAsync(Look.Desktop);
        await page.GotoAsync(site.Address.AbsoluteUri);
        using var pdf = PdfDocument.Open(await page.PdfAsync(new PagePdfOptions { Format = "A4", PreferCSSPageSize = false }));

        Assert.True(pdf.NumberOfPages > 1);
        Assert.All(pdf.GetPages(), one =>
        {
            Assert.Contains($"{one.Number}/{pdf.NumberOfPages}", Letters(one.Text), StringComparison.Ordinal);
            Assert.True(Letters(one.Text).Length > 300, $"Page {one.Number} says only: {one.Text}");
        });
    }

    [Fact]
    public async Task Paper_keeps_the_photo()
    {
        var page = await OpenAsync(Sites.Shipped);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        await Assertions.Expect(page.Locator(".lead img")).ToBeVisibleAsync();
    }

    private async Task<(string Text, int Pages)> PrintAsync(string site, string paper)
    {
        var page = await OpenAsync(site);
        using var pdf = PdfDocument.Open(await page.PdfAsync(new PagePdfOptions { Format = paper, PreferCSSPageSize = false }));
        return (Letters(string.Concat(pdf.GetPages().Select(one => one.Text))), pdf.NumberOfPages);
    }

    // Lines end in hyphens that nobody wrote, and ligatures are several letters.
    private static string Letters(string text) =>
        string.Concat(
            text.Normalize(System.Text.NormalizationForm.FormKC)
            .Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '\u2010' or '\u00AD')));
}
