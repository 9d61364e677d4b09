using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Pages;

public sealed class PageTests
{
    [Fact]
    public async Task A_photo_shows_its_caption_and_then_its_credit_in_brackets()
    {
        await using var site = SiteUnderTest.Start(ContentOnDisk.Article());

        Assert.Equal("The beach [AP]", (await site.PageAsync()).QuerySelector("figure figcaption")?.TextContent);
    }

    [Fact]
    public async Task An_article_without_a_photo_has_no_figure()
    {
        await using var site = SiteUnderTest.Start("---\ntitle: Words\ndate: 2024-01-01 10:00\n---\n\nOnly words.\n");

        Assert.Null((await site.PageAsync()).QuerySelector("figure"));
    }

    [Fact]
    public async Task A_byline_is_made_from_the_authors_where_there_is_none()
    {
        await using var site = SiteUnderTest.Start(ContentOnDisk.Article(keys: "author: [Ana, Bo, Chi]"));

        Assert.Equal("By Ana, Bo and Chi", (await site.PageAsync()).QuerySelector(".byline")?.TextContent);
    }

    [Fact]
    public async Task A_headline_full_of_markup_stays_text()
    {
        const string headline = "</title><script>alert(1)</script> & \"quotes\" 😀";
        await using var site = SiteUnderTest.Start(ContentOnDisk.Article($"'{headline}'"));

        var page = await site.PageAsync();

        Assert.Equal(headline, page.QuerySelector("h1")?.TextContent);
        Assert.StartsWith(headline, page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_head_says_when_the_article_last_changed_and_leads_to_the_corrections_newest_first()
    {
        await using var site = SiteUnderTest.Start(ContentOnDisk.Article(keys: """
            updated: 2024-03-01 08:00
            corrections:
              - date: 2024-03-02 09:00
                text: An earlier version named another beach.
              - date: 2024-03-04 10:00
                text: The tide was low.
            """));

        var page = await site.PageAsync();

        var updated = page.QuerySelector(".dates span:has(time)");
        Assert.Equal("Updated March 4, 2024, 10:00 am", updated?.TextContent);
        Assert.Equal("Corrections", page.QuerySelector(updated?.QuerySelector("a")?.GetAttribute("href") ?? "")?.TextContent);
        Assert.Equal(["2024-03-04T10:00:00+00:00", "2024-03-02T09:00:00+00:00"],
            page.QuerySelectorAll(".corrections time").Select(time => time.GetAttribute("datetime")));
    }

    [Fact]
    public async Task Pictures_in_the_text_wait_until_they_are_near()
    {
        await using var site = SiteUnderTest.Start(
            ContentOnDisk.Article(body: "Before.\n\n![Again](tide.jpg \"Low tide [Reuters]\")\n\nAfter."));

        var page = await site.PageAsync();

        Assert.Equal([null, "lazy"], page.QuerySelectorAll("img").Select(image => image.GetAttribute("loading")));
        Assert.Equal("Low tide [Reuters]", page.QuerySelector("article > figure:not(.lead) figcaption")?.TextContent);
    }

    [Fact]
    public async Task The_page_has_landmarks_a_skip_link_and_a_language()
    {
        await using var site = SiteUnderTest.Start(ContentOnDisk.Article(keys: "lang: ar"));

        var page = await site.PageAsync();

        Assert.Equal(("ar", "rtl"), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
        Assert.NotNull(page.QuerySelector("body > header + nav + main > article"));
        Assert.NotNull(page.QuerySelector("body > footer"));
        Assert.NotNull(page.QuerySelector(page.QuerySelector("body > a:first-child")?.GetAttribute("href") ?? "missing"));
    }

    [Fact]
    public async Task The_page_carries_no_script_and_no_style_but_its_own()
    {
        await using var site = SiteUnderTest.Start();

        var page = await site.PageAsync();

        Assert.Empty(
            page.QuerySelectorAll("script:not([type='application/ld+json']), link[rel=stylesheet], iframe, object, [style], [onclick]"));
        Assert.Single(page.QuerySelectorAll("style"));
    }
}
