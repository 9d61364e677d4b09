using AngleSharp.Html.Dom;
using BricsPost.Editions;
using BricsPost.Metadata;
using BricsPost.Tests.Harness;
using NetVips;

namespace BricsPost.Tests.Feeds;

public sealed class HeadTests(EditionFixture shop) : IClassFixture<EditionFixture>
{
    [Fact]
    public async Task The_social_card_has_the_type_and_the_size_that_it_says()
    {
        var edition = await shop.PrintAsync(ContentOnDisk.Article());
        var page = Page(edition);

        using var card = Image.NewFromBuffer(edition.Bytes(new Uri(Meta(page, "og:image") ?? "").AbsolutePath));

        Assert.Equal("image/jpeg", Meta(page, "og:image:type"));
        Assert.Equal(($"{card.Width}", $"{card.Height}"), (Meta(page, "og:image:width"), Meta(page, "og:image:height")));
        Assert.Equal("summary_large_image", Meta(page, "twitter:card"));
    }

    [Fact]
    public async Task The_page_tells_browsers_and_robots_how_to_show_it()
    {
        var page = Page(await shop.PrintAsync(ContentOnDisk.Article()));

        Assert.Equal(("article", "max-image-preview:large", "light dark"),
            (Meta(page, "og:type"), Meta(page, "robots"), Meta(page, "color-scheme")));
        Assert.Equal(2, page.QuerySelectorAll("meta[name=theme-color][media]").Length);
        Assert.Equal(["/favicon.ico", "/icon.svg", "/apple-touch-icon.png"],
            page.QuerySelectorAll("link[rel$=icon]").Select(icon => icon.GetAttribute("href")));
        Assert.Equal(
            Addresses.Machine.Where(file => file.Label is not null).Select(file => file.Path),
            page.QuerySelectorAll("link[rel=alternate]").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task An_article_without_a_photo_has_a_card_without_a_picture()
    {
        var page = Page(await shop.PrintAsync("---\ntitle: Words\ndate: 2024-01-01 10:00\n---\n\nOnly words.\n"));

        Assert.Equal("summary", Meta(page, "twitter:card"));
        Assert.Empty(page.QuerySelectorAll("meta[property^='og:image']"));
    }

    [Fact]
    public async Task The_page_for_wrong_addresses_claims_to_be_no_article()
    {
        var page = SiteUnderTest.Parse(
            System.Text.Encoding.UTF8.GetString((await shop.PrintAsync(ContentOnDisk.Article())).NotFound.Identity.Bytes.Span));

        Assert.Equal("noindex", Meta(page, "robots"));
        Assert.Empty(page.QuerySelectorAll("head [property], head [rel=canonical], script"));
    }

    [Fact]
    public async Task The_shipped_page_stays_within_nine_kilobytes()
    {
        await using var site = SiteUnderTest.Start(null, ("Content:Path", Repository.File("content")));

        Assert.True(site.Current.Value.TryFind("/", out var page));
        Assert.InRange(page.Brotli?.Bytes.Length ?? int.MaxValue, 1, 9 * 1024);
    }

    private static IHtmlDocument Page(Edition edition) => SiteUnderTest.Parse(edition.Text("/"));

    private static string? Meta(IHtmlDocument page, string name) =>
        page.QuerySelector($"meta[name='{name}'], meta[property='{name}']")?.GetAttribute("content");
}
