using BricsPost.BrowserTests.Browsing;
using BricsPost.Tests.Harness;
using UglyToad.PdfPig;

namespace BricsPost.BrowserTests;

public sealed class PrintTests(OneBrowser browser, Sites sites) : BrowserTest(browser, sites)
{
    [Theory]
    [InlineData("A4")]
    [InlineData("Letter")]
    public async Task The_shipped_article_prints_whole_on_two_pages(string paper)
    {
        var document = new SourceDocument();
        var (text, pages) = await PrintAsync(Sites.Shipped, paper);

        Assert.InRange(pages, 1, 2);
        string[] parts = [document.Headline, document.Date, document.Caption, .. document.Paragraphs, document.Byline];
        Assert.All(parts, part => Assert.Contains(Letters(part), text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Paper_has_the_name_and_the_address_and_no_navigation()
    {
        var (text, _) = await PrintAsync(Sites.Shipped, "A4");

        Assert.Contains(Letters("The BRICS Post"), text, StringComparison.Ordinal);
        Assert.Contains(Letters("(http://localhost:5080/2013/10/07/russia-us-back-syria-peace-conference-in-nov)"), text, StringComparison.Ordinal);
        Assert.DoesNotContain(Letters("Follow us on"), text, StringComparison.Ordinal);
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
        string.Concat(text.Normalize(System.Text.NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '\u2010' or '\u00AD')));
}
