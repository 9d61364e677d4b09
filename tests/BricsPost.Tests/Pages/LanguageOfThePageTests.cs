using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Pages;

public sealed class LanguageOfThePageTests
{
    private const string Furniture = ".skip, body > nav, .dates > .hide, figure > .hide, .byline, .corrections h2, .share, footer ul";

    [Fact]
    public async Task Labels_in_the_language_of_the_article_need_no_language_of_their_own()
    {
        await using var site = Start("pt-BR");

        var page = await site.PageAsync();

        Assert.Equal("pt-BR", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("29 de fevereiro de 2024, 06h30", page.QuerySelector("time")?.TextContent);
        Assert.Equal("Por Ana e Bo", page.QuerySelector(".byline")?.TextContent);
        Assert.All(page.QuerySelectorAll(Furniture), element => Assert.False(element.HasAttribute("lang")));
    }

    [Fact]
    public async Task Labels_in_English_for_want_of_a_translation_say_so_to_screen_readers()
    {
        await using var site = Start("fo");

        var page = await site.PageAsync();

        Assert.Equal("fo", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("29. februar 2024, 06:30", page.QuerySelector("time")?.TextContent);
        Assert.Equal(8, page.QuerySelectorAll(Furniture).Length);
        Assert.All(page.QuerySelectorAll(Furniture), element => Assert.Equal("en", element.GetAttribute("lang")));
        Assert.Null(page.QuerySelector("h1")?.GetAttribute("lang"));
    }

    [Fact]
    public async Task The_name_of_the_publication_keeps_the_language_of_the_site()
    {
        await using var arabic = Start("ar");
        await using var english = Start("en-GB");

        Assert.Equal(["en", "en"], (await arabic.PageAsync()).QuerySelectorAll(".name").Select(name => name.GetAttribute("lang")));
        Assert.Equal([null, null], (await english.PageAsync()).QuerySelectorAll(".name").Select(name => name.GetAttribute("lang")));
    }

    [Theory]
    [InlineData("fa", "fa", "rtl", null)]
    [InlineData("he", "en", "ltr", "he")]
    public async Task A_missing_page_is_in_the_language_of_its_labels(string article, string lang, string dir, string? linkLang)
    {
        await using var site = Start(article);
        using var response = await site.GetAsync("/nowhere");

        var page = SiteUnderTest.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal((lang, dir), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
        Assert.Equal(linkLang, page.QuerySelector("main a")?.GetAttribute("lang"));
    }

    [Fact]
    public async Task A_screen_reader_hears_what_each_part_is_before_the_part()
    {
        await using var site = SiteUnderTest.Start(ContentOnDisk.Article(keys: "updated: 2024-03-01 08:00\nbyline: Ana with agencies"));

        var heard = string.Join(' ',
            (await site.PageAsync()).QuerySelector("article")?.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)
            ?? []);

        Assert.Contains("Published February 29, 2024, 6:30 am Updated March 1, 2024, 8:00 am 1 min read Photo: The beach [AP]", heard,
            StringComparison.Ordinal);
        Assert.Contains("It came back. By Ana with agencies", heard, StringComparison.Ordinal);
    }

    private static SiteUnderTest Start(string lang) => SiteUnderTest.Start(ContentOnDisk.Article(keys: $"""
        lang: {lang}
        author: [Ana, Bo]
        corrections:
          - date: 2024-03-02 09:00
            text: A correction.
        """));
}
