using System.Net;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Delivery;

public sealed class ConditionalRequestTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private const string Past = "Sat, 01 Jan 2000 00:00:00 GMT";
    private const string Future = "Fri, 01 Jan 2100 00:00:00 GMT";

    [Theory]
    [InlineData("TAG", HttpStatusCode.NotModified)]
    [InlineData("W/TAG", HttpStatusCode.NotModified)]
    [InlineData("*", HttpStatusCode.NotModified)]
    [InlineData("\"other\", TAG", HttpStatusCode.NotModified)]
    [InlineData("\"a,b\" ,W/\"c\",TAG", HttpStatusCode.NotModified)]
    [InlineData("\"other\"", HttpStatusCode.OK)]
    [InlineData("", HttpStatusCode.OK)]
    [InlineData("nonsense", HttpStatusCode.OK)]
    public Task If_None_Match_decides_whether_the_page_is_sent_again(string field, HttpStatusCode expected) =>
        ExpectAsync(expected, ("If-None-Match", field));

    [Theory]
    [InlineData(Future, HttpStatusCode.NotModified)]
    [InlineData("DATE", HttpStatusCode.NotModified)]
    [InlineData(Past, HttpStatusCode.OK)]
    [InlineData("Saturday, 01-Jan-00 00:00:00 GMT", HttpStatusCode.OK)]
    [InlineData("Fri Jan  1 00:00:00 2100", HttpStatusCode.NotModified)]
    [InlineData("yesterday", HttpStatusCode.OK)]
    public Task If_Modified_Since_decides_where_there_is_no_tag(string field, HttpStatusCode expected) =>
        ExpectAsync(expected, ("If-Modified-Since", field));

    [Fact]
    public Task A_tag_takes_precedence_over_a_date() =>
        ExpectAsync(HttpStatusCode.OK, ("If-None-Match", "\"other\""), ("If-Modified-Since", Future));

    [Theory]
    [InlineData("If-Match", "\"other\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("If-Match", "W/TAG", HttpStatusCode.PreconditionFailed)]
    [InlineData("If-Match", "TAG", HttpStatusCode.OK)]
    [InlineData("If-Match", "*", HttpStatusCode.OK)]
    [InlineData("If-Unmodified-Since", Past, HttpStatusCode.PreconditionFailed)]
    [InlineData("If-Unmodified-Since", Future, HttpStatusCode.OK)]
    public Task A_precondition_that_does_not_hold_is_answered_with_412(string name, string field, HttpStatusCode expected) =>
        ExpectAsync(expected, (name, field));

    [Fact]
    public async Task A_304_carries_what_a_cache_updates_and_no_body()
    {
        using var page = await shared.Site.GetAsync("/");
        using var again = await shared.Site.GetAsync("/", ("If-None-Match", "*"));

        Assert.Equal(page.Headers.ETag, again.Headers.ETag);
        Assert.Equal(page.Headers.CacheControl, again.Headers.CacheControl);
        Assert.Equal(page.Headers.Vary, again.Headers.Vary);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_address_without_anything_ignores_conditions()
    {
        using var response = await shared.Site.GetAsync("/nothing", ("If-None-Match", "*"));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private async Task ExpectAsync(HttpStatusCode expected, params (string Name, string Value)[] headers)
    {
        using var page = await shared.Site.GetAsync("/");
        var filled = headers.Select(header => (header.Name, header.Value
            .Replace("TAG", page.Headers.ETag?.Tag, StringComparison.Ordinal)
            .Replace("DATE", page.Content.Headers.LastModified?.ToString("r"), StringComparison.Ordinal)));

        using var response = await shared.Site.GetAsync("/", [.. filled]);

        Assert.Equal(expected, response.StatusCode);
    }
}
