using System.Net;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Delivery;

/// <summary>The article at its own address, over the wire.</summary>
public sealed class ArticleAddressTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private const string Address = "/2024/02/29/low-tide-at-sanur";

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("identity")]
    public async Task The_article_answers_at_its_own_address_exactly_as_on_the_front_page(string coding)
    {
        var site = shared.Site;
        using var front = await site.GetAsync("/", ("Accept-Encoding", coding));
        using var own = await site.GetAsync(Address, ("Accept-Encoding", coding));

        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        Assert.Equal(Fields(front), Fields(own));
        Assert.Equal(await Bytes(front), await Bytes(own));
    }

    [Fact]
    public async Task Every_place_names_the_articles_own_address()
    {
        await using var site = SiteUnderTest.Start(null, ("Site:Url", "https://post.example"));
        const string absolute = "https://post.example" + Address;

        var page = await site.PageAsync();

        Assert.Equal(absolute, page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        Assert.Equal(absolute, page.QuerySelector("meta[property='og:url']")?.GetAttribute("content"));
        Assert.All(page.QuerySelectorAll(".share a"), link =>
            Assert.Contains(Uri.EscapeDataString(absolute), link.GetAttribute("href"), StringComparison.Ordinal));
        foreach (var path in (string[])["/feed.xml", "/sitemap.xml", "/news-sitemap.xml", "/llms.txt", "/article.md"])
        {
            Assert.Contains(absolute, await site.Client.GetStringAsync(path, TestContext.Current.CancellationToken),
                StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/2024/02/29")]
    [InlineData("/2024/02/29/")]
    [InlineData("/2024/02/29/high-tide-at-sanur")]
    [InlineData("/2024/02/29/high-tide-at-sanur/")]
    [InlineData(Address + "/")]
    [InlineData("/2024/02/29/Low-Tide-At-Sanur")]
    [InlineData("/2024/02/29/%00?a=b")]
    public async Task Any_other_last_part_below_the_day_leads_to_the_article(string path)
    {
        var site = shared.Site;
        using var get = await site.GetAsync(path);
        using var head = await site.SendAsync(HttpMethod.Head, path);

        // Kestrel refuses the zero byte.
        Assert.Equal(path.Contains("%00", StringComparison.Ordinal) ? HttpStatusCode.BadRequest : HttpStatusCode.PermanentRedirect,
            get.StatusCode);
        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.StatusCode == HttpStatusCode.PermanentRedirect ? Address : null, get.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/2024/02/28/low-tide-at-sanur")]
    [InlineData("/2024/2/29/low-tide-at-sanur")]
    [InlineData("/2024/02/29/low/tide")]
    [InlineData("/2024/02")]
    [InlineData("/2024")]
    public async Task Other_days_are_404(string path)
    {
        await using var site = SiteUnderTest.Start(null, ("Site:Url", "https://other-days.example"));
        using var response = await site.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("/2024/02/29/%D0%BF%D1%80%D0%B8%D0%BB%D0%B8%D0%B2-%C3%A9t%C3%A9")]
    [InlineData("/2024/02/29/%d0%bf%d1%80%d0%b8%d0%bb%d0%b8%d0%b2-%c3%a9t%c3%a9")]
    [InlineData("/%32024/02/29/%D0%BF%D1%80%D0%B8%D0%BB%D0%B8%D0%B2-%C3%A9%74%C3%A9")]
    public async Task A_headline_in_another_script_is_found_however_its_letters_are_encoded(string path)
    {
        await using var site = SiteUnderTest.Start(ContentOnDisk.Article("Прилив été"));
        path = path.Replace("/%32024", "/%32%30%32%34", StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Get,
            new Uri(site.Address + path.TrimStart('/'), new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        using var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_spelling_that_is_not_composed_leads_to_the_canonical_one()
    {
        await using var site = SiteUnderTest.Start(ContentOnDisk.Article("Été"));
        using var response = await site.GetAsync("/2024/02/29/e%CC%81te%CC%81");

        Assert.Equal((HttpStatusCode.PermanentRedirect, "/2024/02/29/%C3%A9t%C3%A9"),
            (response.StatusCode, response.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task A_slug_of_the_editors_choice_is_the_last_part_of_the_address()
    {
        await using var site = SiteUnderTest.Start(ContentOnDisk.Article(keys: "slug: tides"));
        using var own = await site.GetAsync("/2024/02/29/tides");
        using var other = await site.GetAsync(Address);

        Assert.Equal((HttpStatusCode.OK, "/2024/02/29/tides"), (own.StatusCode, other.Headers.Location?.OriginalString));
    }

    private static Task<byte[]> Bytes(HttpResponseMessage response) =>
        response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

    private static List<string> Fields(HttpResponseMessage response) =>
    [
        .. response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
            .Where(field => field.Key != "Date")
            .Select(field => $"{field.Key}: {field.Value}").Order(StringComparer.Ordinal),
    ];
}
