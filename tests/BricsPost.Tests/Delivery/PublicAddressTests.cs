using System.Net;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Delivery;

public sealed class PublicAddressTests(SharedSite shared) : IClassFixture<SharedSite>
{
    [Theory]
    [InlineData("/", "text/html; charset=utf-8")]
    [InlineData("/favicon.ico", "image/x-icon")]
    [InlineData("/icon.svg", "image/svg+xml")]
    [InlineData("/apple-touch-icon.png", "image/png")]
    [InlineData("/article.md", "text/markdown; charset=utf-8")]
    [InlineData("/feed.xml", "application/atom+xml; charset=utf-8")]
    [InlineData("/sitemap.xml", "application/xml; charset=utf-8")]
    [InlineData("/news-sitemap.xml", "application/xml; charset=utf-8")]
    [InlineData("/robots.txt", "text/plain; charset=utf-8")]
    [InlineData("/llms.txt", "text/plain; charset=utf-8")]
    public async Task A_public_address_answers_with_its_media_type(string path, string mediaType)
    {
        using var response = await shared.Site.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(mediaType, response.Content.Headers.ContentType?.ToString());
    }

    [Fact]
    public async Task Every_response_says_its_length_its_age_and_how_to_keep_it()
    {
        foreach (var expected in shared.Site.Current.Value.Responses.Where(response => response.Status == 200))
        {
            using var response = await shared.Site.GetAsync(expected.Path);

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(expected.Identity.Bytes.Length, response.Content.Headers.ContentLength);
            Assert.NotNull(response.Headers.ETag);
            Assert.NotNull(response.Content.Headers.LastModified);
            Assert.Contains("Accept-Encoding", response.Headers.Vary);
            Assert.Contains(expected.Path.StartsWith("/photos/", StringComparison.Ordinal) ? "immutable" : "stale-if-error",
                response.Headers.CacheControl?.ToString());
        }
    }

    [Fact]
    public async Task HEAD_says_the_same_as_GET_without_the_body()
    {
        foreach (var path in (string[])["/", "/nothing", "/readyz", "/favicon.ico", "/feed.xml", "/article.md"])
        {
            using var get = await shared.Site.GetAsync(path);
            using var head = await shared.Site.SendAsync(HttpMethod.Head, path);

            Assert.Equal(get.StatusCode, head.StatusCode);
            Assert.Equal(Fields(get), Fields(head));
            Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [InlineData("POST", "/")]
    [InlineData("PUT", "/article.md")]
    [InlineData("DELETE", "/nothing")]
    [InlineData("PATCH", "/livez")]
    [InlineData("TRACE", "/")]
    [InlineData("BREW", "/")]
    public async Task Another_method_than_reading_is_405_and_says_what_is_allowed(string method, string path)
    {
        using var response = await shared.Site.SendAsync(new HttpMethod(method), path);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/Article.md")]
    [InlineData("/problem/404")]
    [InlineData("/Index")]
    [InlineData("/appsettings.json")]
    [InlineData("/%2e%2e/appsettings.json")]
    [InlineData("/photos/")]
    public async Task Everything_else_is_the_404_page(string path)
    {
        using var response = await shared.Site.GetAsync(path);
        var page = SiteUnderTest.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("/", page.QuerySelector("main a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task A_query_changes_nothing()
    {
        using var plain = await shared.Site.GetAsync("/");
        using var tagged = await shared.Site.GetAsync("/?utm_source=x&a=b");

        Assert.Equal(plain.Headers.ETag, tagged.Headers.ETag);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/article.md")]
    [InlineData("/feed.xml")]
    [InlineData("/sitemap.xml")]
    [InlineData("/news-sitemap.xml")]
    [InlineData("/robots.txt")]
    [InlineData("/llms.txt")]
    public async Task Nothing_comes_from_the_Host_header(string path)
    {
        using var plain = await shared.Site.GetAsync(path);
        using var other = await shared.Site.GetAsync(path, ("Host", "evil.example"), ("X-Forwarded-Host", "evil.example"));

        Assert.Equal(plain.Headers.ETag, other.Headers.ETag);
    }

    [Fact]
    public async Task Another_spelling_of_the_front_page_leads_to_it()
    {
        using var response = await shared.Site.GetAsync("/index.html");

        Assert.Equal((HttpStatusCode.MovedPermanently, "/"), (response.StatusCode, response.Headers.Location?.ToString()));
    }

    private static IEnumerable<string> Fields(HttpResponseMessage response) => response.Headers.Concat(response.Content.Headers)
        .Where(field => field.Key != "Date")
        .Select(field => $"{field.Key}: {string.Join(", ", field.Value)}")
        .Order(StringComparer.Ordinal);
}
