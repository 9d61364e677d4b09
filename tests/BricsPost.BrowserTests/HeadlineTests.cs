using BricsPost.BrowserTests.Browsing;
using BricsPost.Tests.Harness;

namespace BricsPost.BrowserTests;

public sealed class HeadlineTests(OneBrowser browser, Sites sites) : BrowserTest(browser, sites)
{
    // The letters on both sides of each line's end, from the boxes of the characters.
    private const string BrokenWords = """
        () => {
          const text = document.querySelector('h1').firstChild, range = document.createRange(), broken = [];
          let last = null;
          for (let i = 0; i < text.data.length; i++) {
            range.setStart(text, i); range.setEnd(text, i + 1);
            const box = range.getBoundingClientRect();
            if (!box.width) continue;
            if (last && box.top > last.bottom - 1 && !/[\s\u00AD:-]/.test(text.data[i - 1]))
              broken.push(text.data.slice(Math.max(0, i - 8), i) + '|' + text.data.slice(i, i + 8));
            last = box;
          }
          return broken;
        }
        """;

    [Theory]
    [InlineData(Articles.German, "de", 320, 16)]
    [InlineData(Articles.German, "de", 390, 32)]
    [InlineData(Articles.German, "de", 1440, 32)]
    [InlineData("Russia, US back Syria peace conference in Nov", "en", 320, 32)]
    public async Task No_word_is_broken_without_a_hyphen(string title, string language, int width, int textSize)
    {
        await using var site = SiteUnderTest.Start(Articles.Of($"lang: {language}", title: title));
        var page = await StartAsync(new Look(width, 844));
        await page.GotoAsync(site.Address.AbsoluteUri);
        await EnlargeTextAsync(textSize);

        Assert.Empty(await page.EvaluateAsync<string[]>(BrokenWords));
    }

    [Fact]
    public async Task A_heading_of_the_text_breaks_with_a_hyphen_and_lines_end_where_the_language_ends_them()
    {
        await using var site = SiteUnderTest.Start(Articles.Of("lang: de", $"Text.\n\n## {Articles.German}\n\nSie fuhren 2.900 km weit."));
        var page = await StartAsync(new Look(320, 844));
        await page.GotoAsync(site.Address.AbsoluteUri);
        await EnlargeTextAsync(32);

        Assert.Empty(await page.EvaluateAsync<string[]>(BrokenWords.Replace("'h1'", "'h2'", StringComparison.Ordinal)));
        Assert.Equal("nowrap", await page.Locator("p .n").EvaluateAsync<string>("part => getComputedStyle(part).whiteSpace"));
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    [Fact]
    public async Task Text_twice_as_large_leaves_room_for_text_on_the_first_screen_of_a_phone()
    {
        var page = await OpenAsync(Sites.Shipped, look: Look.Phone);
        await EnlargeTextAsync(32);

        var standfirst = await page.Locator(".standfirst").BoundingBoxAsync();

        Assert.NotNull(standfirst);
        Assert.InRange(standfirst.Y, 0, Look.Phone.Height / 2);
    }

    [Theory]
    [InlineData(320, 16)]
    [InlineData(320, 32)]
    [InlineData(390, 32)]
    public async Task The_profiles_stay_in_one_line_beside_the_name(int width, int textSize)
    {
        var page = await OpenAsync(Sites.Shipped, look: new Look(width, 844));
        await EnlargeTextAsync(textSize);

        var tops = await page.EvaluateAsync<float[]>(
            "[...document.querySelectorAll('body > nav svg')].map(icon => icon.getBoundingClientRect().top)");
        var masthead = await page.Locator("body > header").BoundingBoxAsync();

        Assert.Single(tops.Distinct());
        Assert.InRange(tops[0], masthead?.Y ?? 0, masthead?.Y + masthead?.Height ?? 0);
    }

    private async Task EnlargeTextAsync(int pixels)
    {
        var devtools = await Page.Context.NewCDPSessionAsync(Page);
        await devtools.SendAsync("Page.enable");
        await devtools.SendAsync(
            "Page.setFontSizes", new Dictionary<string, object> { ["fontSizes"] = new { standard = pixels, @fixed = 26 } });
        Assert.Equal($"{pixels}px", await Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).fontSize"));
    }
}
