using BricsPost.Languages;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Languages;

/// <summary>Where a line of the article must not end, and that its words stay as they are written.</summary>
[Fast]
public sealed class LineEndTests
{
    [Theory]
    [InlineData("en", "It is 2,900 km to the south", "0 k")]
    [InlineData("en", "at 6 pm, or 6 p.m.", "6 p|6 p")]
    [InlineData("en", "a fifth, 20 %", "0 %")]
    [InlineData("en", "barge no. 10 of 41", ". 1")]
    [InlineData("en", "J. R. R. Tolkien", ". R|. R|. T")]
    [InlineData("en", "Geneva-2 and the Geneva 2 talks on October 7, 2013", "a-2|a 2|r 7")]
    [InlineData("en", "Kosovo 1999 and 10 people in 3 rooms", "")]
    [InlineData("en", "a well-known mid-November", "")]
    [InlineData("en", "- 5", "")]
    [InlineData("de", "z. B. Nr. 5", ". B|. N|. 5")]
    [InlineData("ru", "одна баржа с соей стоит", "с с")]
    [InlineData("ru", "«Мы», — говорит он", ", —")]
    [InlineData("ru", "в 5 км от порта, сделал бы", "в 5 к|м о|т п|л б")]
    [InlineData("ru", "Рождество", "")]
    [InlineData("uk", "у порту", "у п")]
    [InlineData("en", "«Мы» — с ними", "")]
    [InlineData("pl", "w porcie i na morzu", "w p|i n")]
    [InlineData("fr", "Il a dit : « Oui ! »", "t :|« O|i ! »")]
    [InlineData("en", "Il a dit : « Oui ! »", "")]
    [InlineData("zh", "河流 2900 公里", "")]
    [InlineData("en", "", "")]
    [InlineData("en", " 5", "")]
    public void A_line_does_not_end_there(string language, string text, string places) =>
        Assert.Equal(places, string.Join('|', LineEnds.Forbidden(text, language).Select(range => text[range])));

    [Theory]
    [InlineData("a\u0306 5 км", "ru")]
    [InlineData("\U0001F600 5 km 😀-5 Geneva 2😀", "en")]
    [InlineData("в  в\t5 км — — в", "ru")]
    public void Places_are_in_order_and_cut_no_character_in_two(string text, string language)
    {
        var end = 0;
        foreach (var range in LineEnds.Forbidden(text, language))
        {
            Assert.InRange(range.Start.Value, end, text.Length);
            end = range.End.Value;
            Assert.False(char.IsLowSurrogate(text[range.Start]) || (end < text.Length && char.IsLowSurrogate(text[end])));
        }
    }

    [Fact]
    public async Task On_the_page_they_are_kept_together_and_nothing_else_of_the_words_has_changed()
    {
        const string text = "Фрахт за 2900 км — с соей: `в 5 км`, [в порту](https://example.org/a-2), *в Сантарене*.";
        var article = ContentOnDisk.Article("Баржа с соей", "lang: ru", $"{text}\n\n## Что в порту\n\nКонец.");
        await using var site = SiteUnderTest.Start(article);

        var page = await site.PageAsync();

        Assert.Equal("Фрахт за 2900 км — с соей: в 5 км, в порту, в Сантарене.",
            page.QuerySelector("article > p:not(.byline)")?.TextContent);
        Assert.Equal("с с|а 2|0 к|м —|с с|в п|в С|в п", string.Join('|', page.QuerySelectorAll(".n").Select(part => part.TextContent)));
        Assert.Empty(page.QuerySelectorAll("code .n"));
        Assert.Equal("https://example.org/a-2", page.QuerySelector("article p a:not(.here)")?.GetAttribute("href"));
        foreach (var address in new[] { "/article.md", "/feed.xml", "/llms.txt" })
        {
            var copy = await site.Client.GetStringAsync(address, TestContext.Current.CancellationToken);
            Assert.DoesNotContain("class=\"n\"", copy, StringComparison.Ordinal);
        }
    }
}
