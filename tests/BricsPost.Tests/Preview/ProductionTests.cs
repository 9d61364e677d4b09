using System.Net;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Preview;

/// <summary>What the editor sees is added on the way to the editor's browser; what the public gets never changes.</summary>
public sealed class ProductionTests
{
    private static readonly (string, string) Browser = ("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");

    [Theory]
    [InlineData("/preview")]
    [InlineData("/preview/events")]
    [InlineData("/preview/rejection")]
    [InlineData("/Preview/Desk")]
    public async Task In_production_the_preview_has_no_address(string path)
    {
        await using var site = SiteUnderTest.Start();

        using var response = await site.GetAsync(path, Browser);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(site.Current.Value.NotFound.Identity.Bytes.ToArray(),
            await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task In_production_a_browser_gets_the_page_of_the_edition_without_a_script()
    {
        await using var site = SiteUnderTest.Start();

        using var response = await site.GetAsync("/", Browser);

        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("EventSource", html, StringComparison.Ordinal);
        Assert.DoesNotContain("data-shown", html, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", Policy(response), StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", Policy(response), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", Policy(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_development_every_public_response_is_the_one_of_production()
    {
        await using var production = SiteUnderTest.Start();
        await using var development = SiteUnderTest.Start(null, ("environment", "Development"));

        Assert.Equal(production.Current.Value.Version, development.Current.Value.Version);
        foreach (var path in production.Current.Value.Responses.Select(response => response.Path).Append("/nothing"))
        {
            using var expected = await production.GetAsync(path);
            using var actual = await development.GetAsync(path);
            Assert.Equal(Headers(expected), Headers(actual));
            Assert.Equal(
                await expected.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken),
                await actual.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task In_development_the_page_in_a_browser_is_the_public_one_and_one_script_allowed_by_its_hash()
    {
        await using var site = SiteUnderTest.Start(null, ("environment", "Development"));
        using var published = await site.GetAsync("/");
        var page = await published.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        using var previewed = await site.GetAsync("/", Browser);

        var html = await previewed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var script = SiteUnderTest.Parse(html).QuerySelectorAll("script[type=module]").Single();
        Assert.Equal(page, html.Replace(script.OuterHtml, "", StringComparison.Ordinal));
        var hash = Convert.ToBase64String(
            System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(script.TextContent)));
        Assert.Equal(
            Policy(published).Replace("frame-ancestors 'none'", "frame-ancestors 'self'", StringComparison.Ordinal) +
                $"; script-src 'sha256-{hash}'",
            Policy(previewed));
        Assert.Equal("no-store", previewed.Headers.CacheControl?.ToString());
        Assert.Null(previewed.Headers.ETag);
    }

    private static string Policy(HttpResponseMessage response) => response.Headers.GetValues("Content-Security-Policy").Single();

    // The time is no part of what is compared, nor the two sites' own file times.
    private static IEnumerable<string> Headers(HttpResponseMessage response) => response.Headers.Concat(response.Content.Headers)
        .Where(header => header.Key is not ("Date" or "Last-Modified"))
        .Select(header => $"{header.Key}: {string.Join(',', header.Value)}")
        .Order(StringComparer.Ordinal);
}
