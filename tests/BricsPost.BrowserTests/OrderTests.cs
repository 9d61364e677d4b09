using BricsPost.BrowserTests.Browsing;
using BricsPost.Tests.Harness;

namespace BricsPost.BrowserTests;

/// <summary>The eye meets the parts of the article in the order of the document (WCAG 2.2, 1.3.2), whichever of them there are.</summary>
public sealed class OrderTests(OneBrowser browser, Sites sites) : BrowserTest(browser, sites)
{
    private const string Author = "author: [Ana Souza, Wang Bo]\n";
    private const string Corrections = "corrections:\n  - date: 2024-03-02 09:00\n    text: It was another beach.\n";

    // A part is followed by one below it or, on paper, by one in a column beside it.
    private const string Misplaced = """
        () => {
          const parts = [...document.querySelectorAll('article > *')]
            .filter(part => !part.matches('.hide, .share') && part.getClientRects().length);
          const follows = (before, after) => {
            const end = [...before.getClientRects()].at(-1), start = after.getClientRects()[0];
            return start.top >= end.bottom - 1 || start.left >= end.right - 1;
          };
          return parts.slice(1).filter((part, i) => !follows(parts[i], part)).map(part => part.outerHTML.slice(0, 80));
        }
        """;

    public static TheoryData<bool, bool, bool, bool> Parts
    {
        get
        {
            var every = new TheoryData<bool, bool, bool, bool>();
            for (var mask = 0; mask < 16; mask++)
            {
                every.Add((mask & 1) > 0, (mask & 2) > 0, (mask & 4) > 0, (mask & 8) > 0);
            }

            return every;
        }
    }

    [Fact]
    public async Task No_part_stands_above_an_earlier_one_on_any_screen_or_on_paper()
    {
        await using var site = SiteUnderTest.Start();
        var page = await StartAsync(Look.Desktop);
        var misplaced = new List<string>();
        foreach (var row in Parts)
        {
            var (photo, author, corrections, links) = row.Data;
            var keys = (photo ? Articles.Photo() : "") + (author ? Author : "") + (corrections ? Corrections : "");
            await site.AfterAsync(() =>
                site.Content.Save(
                Articles.Of(keys, links ? "See [it](https://example.org/a).\n\nThe sea[^1].\n\n[^1]: A note." : "The sea went out.")));
            await page.GotoAsync(site.Address.AbsoluteUri);
            foreach (var (width, media) in new[] { (390, Media.Screen), (768, Media.Screen), (1440, Media.Screen), (640, Media.Print) })
            {
                await page.SetViewportSizeAsync(width, 900);
                await page.EmulateMediaAsync(new() { Media = media });
                misplaced.AddRange(
                    (await page.EvaluateAsync<string[]>(Misplaced)).Select(part => $"{row.Data}, {width} px, {media}: {part}"));
            }
        }

        Assert.True(misplaced.Count == 0, string.Join('\n', misplaced));
    }
}
