using System.Text.Json;
using BricsPost.Tests.Feeds.Consistency;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Feeds;

public sealed class JsonLdTests(EditionFixture shop) : IClassFixture<EditionFixture>
{
    [Theory]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("<![CDATA[<script>")]
    [InlineData("\\\"quotes\\\" and 'more'")]
    [InlineData("a\\u2028b")]
    [InlineData("😀 & Co")]
    public async Task A_headline_stays_data(string yaml)
    {
        var html = (await shop.PrintAsync(ContentOnDisk.Article($"\"{yaml}\"", keys: "lang: en"))).Text("/");

        var page = SiteUnderTest.Parse(html);

        var script = Assert.Single(page.QuerySelectorAll("script"));
        Assert.Equal("application/ld+json", script.GetAttribute("type"));
        Assert.DoesNotContain(script.TextContent, one => one is '<' or '>' or '&' or '\u2028' or '\u2029');
        Assert.Equal(page.QuerySelector("h1")?.TextContent, JsonLdClaims.Text(JsonLdClaims.Read(page), "headline"));
    }

    [Fact]
    public async Task Letters_of_every_script_stay_readable()
    {
        var html = (await shop.PrintAsync(ContentOnDisk.Article("新闻 שלום Été"))).Text("/");

        Assert.Contains("\"headline\":\"新闻 שלום Été\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_has_all_that_search_engines_ask_of_a_news_article()
    {
        var article = await ReadAsync(ContentOnDisk.Article(keys: "author: [Ana, Bo]"));

        Assert.Equal(("https://schema.org", "NewsArticle"), (JsonLdClaims.Text(article, "@context"), JsonLdClaims.Text(article, "@type")));
        Assert.True(article.GetProperty("isAccessibleForFree").GetBoolean());
        Assert.Equal(7, article.GetProperty("wordCount").GetInt32());
        Assert.Equal(["Person", "Person"], JsonLdClaims.Items(article, "author").Select(author => JsonLdClaims.Text(author, "@type")));
        Assert.All(JsonLdClaims.Items(article, "author"), author => Assert.Equal(2, author.EnumerateObject().Count()));
    }

    [Fact]
    public async Task The_picture_comes_in_three_ratios()
    {
        var article = await ReadAsync(ContentOnDisk.Article());

        var ratios = JsonLdClaims.Items(article, "image")
            .Select(image => Math.Round(image.GetProperty("width").GetDouble() / image.GetProperty("height").GetInt32(), 2));

        Assert.Equal([1.78, 1.33, 1], ratios);
    }

    [Fact]
    public async Task The_publisher_has_a_logo_that_is_there_at_the_size_it_says()
    {
        var edition = await shop.PrintAsync(ContentOnDisk.Article());
        var logo = JsonLdClaims.Read(SiteUnderTest.Parse(edition.Text("/"))).GetProperty("publisher").GetProperty("logo");

        var png = edition.Bytes(new Uri(JsonLdClaims.Text(logo, "url")).AbsolutePath);

        // The first chunk of a PNG begins with its width and its height.
        var (width, height) = (logo.GetProperty("width").GetInt32(), logo.GetProperty("height").GetInt32());
        Assert.Equal((0, 0, width >> 8, width & 255, 0, 0, height >> 8, height & 255),
            (png[16], png[17], png[18], png[19], png[20], png[21], png[22], png[23]));
    }

    [Fact]
    public async Task What_an_article_does_not_have_is_not_named()
    {
        var article = await ReadAsync("---\ntitle: Words\ndate: 2024-01-01 10:00\n---\n\nOnly words.\n");

        Assert.DoesNotContain(article.EnumerateObject(), one => one.Value.ValueKind == JsonValueKind.Null);
        Assert.DoesNotContain(article.EnumerateObject(), one => one.Name is "image" or "keywords" or "correction" or "articleSection");
        Assert.Equal("Organization", JsonLdClaims.Text(Assert.Single(JsonLdClaims.Items(article, "author")), "@type"));
    }

    private async Task<JsonElement> ReadAsync(string article) =>
        JsonLdClaims.Read(SiteUnderTest.Parse((await shop.PrintAsync(article)).Text("/")));
}
