using BricsPost.BrowserTests.Browsing;
using BricsPost.Tests.Harness;

namespace BricsPost.BrowserTests;

/// <summary>Direction, line height and slant follow the script of the article, also of a language that the site has no words in.</summary>
public sealed class ScriptTests(OneBrowser browser, Sites sites) : BrowserTest(browser, sites)
{
    [Theory]
    [InlineData("en", "The river is a contract", "ltr", 1.6, "italic")]
    [InlineData("ru", "Река — это договор", "ltr", 1.6, "italic")]
    [InlineData("ar", "النهر عقد بين طرفين", "rtl", 1.85, "normal")]
    [InlineData("ur", "دریا ایک معاہدہ ہے", "rtl", 1.85, "normal")]
    [InlineData("he", "הנהר הוא חוזה", "rtl", 1.75, "normal")]
    [InlineData("bn", "নদী একটি চুক্তি", "ltr", 1.75, "normal")]
    [InlineData("ta", "நதி ஒரு ஒப்பந்தம்", "ltr", 1.75, "normal")]
    [InlineData("am", "ወንዙ ውል ነው", "ltr", 1.7, "normal")]
    [InlineData("zh", "河流就是一份契约", "ltr", 1.8, "normal")]
    [InlineData("zh-TW", "河流就是一份契約", "ltr", 1.8, "normal")]
    public async Task A_page_is_set_as_its_script_is(string language, string title, string direction, double leading, string slant)
    {
        await using var site = SiteUnderTest.Start(Articles.Of($"lang: {language}", $"{title}. *{title}*.", title));
        var page = await StartAsync(Look.Phone);
        await page.GotoAsync(site.Address.AbsoluteUri);

        var found = await page.EvaluateAsync<string[]>("""
            (() => {
              const style = selector => getComputedStyle(document.querySelector(selector)), text = style('article > p'), h1 = style('h1');
              return [text.direction, (parseFloat(text.lineHeight) / parseFloat(text.fontSize)).toFixed(2), style('article em').fontStyle,
                (parseFloat(h1.lineHeight) / parseFloat(h1.fontSize)).toFixed(2)];
            })()
            """);

        Assert.Equal([direction, leading.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture), slant], found[..3]);
        // Scripts with marks above and below need more air between the lines of a headline than Latin.
        Assert.InRange(double.Parse(found[3], System.Globalization.CultureInfo.InvariantCulture), slant == "italic" ? 1.05 : 1.2, 1.45);
    }
}
