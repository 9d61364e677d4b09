using System.Globalization;
using BricsPost.Editions;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Delivery;

/// <summary>Addresses and what every answer says of itself, byte for byte.</summary>
public sealed class WireAddressTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private const string Page = "public, max-age=3600, stale-while-revalidate=86400, stale-if-error=604800";

    public static TheoryData<string, int, string> Kinds => new()
    {
        { "/", 200, Page },
        { "/article.md", 200, CachePolicy.Supporting },
        { "/feed.xml", 200, CachePolicy.Supporting },
        { "/sitemap.xml", 200, CachePolicy.Supporting },
        { "/news-sitemap.xml", 200, CachePolicy.Supporting },
        { "/robots.txt", 200, CachePolicy.Supporting },
        { "/llms.txt", 200, CachePolicy.Supporting },
        { "/favicon.ico", 200, CachePolicy.Supporting },
        { "/icon.svg", 200, CachePolicy.Supporting },
        { "/apple-touch-icon.png", 200, CachePolicy.Supporting },
        { "PHOTO", 200, CachePolicy.Immutable },
        { "/index.html", 301, CachePolicy.Supporting },
        { "/feed.xml/", 301, CachePolicy.Supporting },
        { "/nothing", 404, CachePolicy.NotFound },
        { "/livez", 200, CachePolicy.Never },
        { "/readyz", 200, CachePolicy.Never },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_kind_of_answer_says_how_long_it_keeps_and_when_it_was_made(string path, int status, string cacheControl)
    {
        var answer = await AskAsync("GET", path);

        Assert.Equal((status, cacheControl), (answer.Status, answer["Cache-Control"]));
        var date = HttpDate(answer["Date"]);
        Assert.True(path is "/livez" or "/readyz" || HttpDate(answer["Last-Modified"]) <= date);
        // Codings and spellings have no separate addresses (RFC 9110, section 8.7).
        Assert.Null(answer["Content-Location"]);
        Assert.Null(answer["Transfer-Encoding"]);
        Assert.Equal($"{answer.Body.Length}", answer["Content-Length"]);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task HEAD_says_field_for_field_what_GET_says(string path, int status, string cacheControl)
    {
        foreach (var coding in (string[])["br", "gzip", "identity"])
        {
            var get = await AskAsync("GET", path, coding);
            var head = await AskAsync("HEAD", path, coding);

            Assert.Equal((status, status, cacheControl), (get.Status, head.Status, head["Cache-Control"]));
            Assert.Equal(get.Fields.Where(field => field.Name != "Date"), head.Fields.Where(field => field.Name != "Date"));
            Assert.NotNull(head["Date"]);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_query_changes_nothing(string path, int status, string cacheControl)
    {
        var plain = await AskAsync("GET", path);
        foreach (var query in (string[])["?", "?utm_source=x&a=b", "?/../x", "??%00%zz"])
        {
            var answer = await AskAsync("GET", path, query: query);

            Assert.Equal((status, cacheControl, plain["ETag"]), (answer.Status, answer["Cache-Control"], answer["ETag"]));
            Assert.Equal(plain.Body, answer.Body);
        }
    }

    [Fact]
    public async Task A_slash_behind_any_address_leads_back_to_it_by_its_path_alone()
    {
        var addresses = shared.Site.Current.Value.Responses.Where(response => response is { Status: 200, Path: not "/" })
            .Select(response => response.Path).ToList();
        Assert.NotEmpty(addresses);
        foreach (var address in addresses)
        {
            var answer = await AskAsync("GET", address + "/", query: "?a=b");

            // The article's own address is one of a rule for its day, which redirects with 308.
            Assert.Equal((address.StartsWith("/20", StringComparison.Ordinal) ? 308 : 301, address, "0"),
                (answer.Status, answer["Location"], answer["Content-Length"]));
        }
    }

    [Theory]
    [InlineData("another name of the front page", "/index.html", 301)]
    [InlineData("an escaped letter is the letter", "/inde%78.html", 301)]
    [InlineData("a step that goes nowhere (RFC 3986, section 5.2.4)", "/./", 200)]
    [InlineData("without its slash", "/.", 200)]
    [InlineData("escaped", "/%2e/", 200)]
    [InlineData("a step up from the top", "/..", 200)]
    [InlineData("escaped", "/%2e%2E/", 200)]
    [InlineData("down and up", "/x/../", 200)]
    [InlineData("two slashes are another path", "//", 404)]
    [InlineData("and no host", "//evil.example/", 404)]
    [InlineData("two slashes behind a name", "/index.html//", 404)]
    [InlineData("two slashes before a name", "//feed.xml", 404)]
    [InlineData("an escaped slash is no slash", "/%2f", 404)]
    [InlineData("not behind a name either", "/feed.xml%2f", 404)]
    [InlineData("nor after two dots", "/x/..%2ffeed.xml", 404)]
    [InlineData("capitals are other letters", "/Feed.xml", 404)]
    [InlineData("and in the other name", "/INDEX.HTML", 404)]
    [InlineData("a parameter", "/feed.xml;x", 404)]
    [InlineData("a fragment, which clients keep to themselves", "/feed.xml#x", 404)]
    [InlineData("an escape without digits", "/%", 404)]
    [InlineData("an escape with one", "/%2", 404)]
    [InlineData("an escape that is none", "/%zz", 404)]
    [InlineData("an escape of another language", "/%u0041", 404)]
    [InlineData("escapes that are no UTF-8", "/%ff%fe", 404)]
    [InlineData("escapes too long for UTF-8", "/%c0%af", 404)]
    [InlineData("an escaped line end", "/feed.xml%0d%0aX:%20y", 404)]
    [InlineData("a folder of ours", "/photos/", 404)]
    [InlineData("a probe with a slash", "/livez/", 404)]
    public async Task An_address_is_taken_as_it_is_meant(string what, string path, int status)
    {
        var answer = await AskAsync("GET", path);

        Assert.Equal((status, what, status == 301 ? "/" : null), (answer.Status, what, answer["Location"]));
        Assert.Equal(Expected(status), answer.Body);
    }

    [Fact]
    public async Task A_path_of_7_KB_is_only_an_address_without_anything() =>
        Assert.Equal(404, (await AskAsync("GET", "/" + new string('a', 7_000))).Status);

    private byte[] Expected(int status) => status switch
    {
        200 => shared.Site.Current.Value.Responses.Single(response => response.Path == "/").Identity.Bytes.ToArray(),
        301 => [],
        _ => shared.Site.Current.Value.NotFound.Identity.Bytes.ToArray(),
    };

    private Task<Answer> AskAsync(string method, string path, string coding = "identity", string query = "") => RawHttpConnection.AskAsync(
        shared.Site, $"{method} {(path == "PHOTO" ? Photo : path)}{query} HTTP/1.1\r\nHost: a\r\nAccept-Encoding: {coding}\r\n\r\n");

    private string Photo => shared.Site.Current.Value.Responses
        .First(response => response.Status == 200 && response.Path.StartsWith("/photos/", StringComparison.Ordinal)).Path;

    /// <summary>The one form in which a date may be sent (RFC 9110, section 5.6.7).</summary>
    private static DateTimeOffset HttpDate(string? field) =>
        DateTimeOffset.ParseExact(
            field ?? "", "ddd, dd MMM yyyy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
