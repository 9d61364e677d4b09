using System.Globalization;
using BricsPost.Editions;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Delivery;

/// <summary>Conditional requests, byte for byte (RFC 9110, section 13).</summary>
public sealed class WireConditionTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private const string Past = "Sat, 01 Jan 2000 00:00:00 GMT";
    private const string Future = "Fri, 01 Jan 2100 00:00:00 GMT";

    // TAG is the tag of what would be sent, GZIP that of another coding; DATE is Last-Modified, BEFORE and AFTER a second beside it.
    public static TheoryData<string, string, int> Conditions => new()
    {
        { "no condition", "", 200 },
        { "If-None-Match with the tag", "If-None-Match: TAG", 304 },
        { "with the tag in a list", "If-None-Match: \"x\", TAG ,\"y\"", 304 },
        { "with the tag on the second line", "If-None-Match: \"x\"\r\nIf-None-Match: TAG", 304 },
        { "with the weak tag that a cache has made of it", "If-None-Match: W/TAG", 304 },
        { "with the weak tag in a list", "If-None-Match: W/\"x\", W/TAG", 304 },
        { "with any tag", "If-None-Match: *", 304 },
        { "with another tag", "If-None-Match: \"x\"", 200 },
        { "with the tag of another coding", "If-None-Match: GZIP", 200 },
        { "with the tag and something behind it", "If-None-Match: TAGx", 200 },
        { "with the tag in a small w", "If-None-Match: w/TAG", 200 },
        { "with nothing", "If-None-Match:", 200 },
        { "with what is no tag", "If-None-Match: yes", 200 },
        { "If-Modified-Since the very second", "If-Modified-Since: DATE", 304 },
        { "since a second later", "If-Modified-Since: AFTER", 304 },
        { "since a second before", "If-Modified-Since: BEFORE", 200 },
        { "since long ago", "If-Modified-Since: " + Past, 200 },
        { "since the future", "If-Modified-Since: " + Future, 304 },
        { "since the future in the obsolete form of RFC 850", "If-Modified-Since: Friday, 01-Jan-49 00:00:00 GMT", 304 },
        { "since the past in that form", "If-Modified-Since: Saturday, 01-Jan-00 00:00:00 GMT", 200 },
        { "since the future in the form of C", "If-Modified-Since: Fri Jan  1 00:00:00 2100", 304 },
        { "since the past in that form", "If-Modified-Since: Sat Jan 15 00:00:00 2000", 200 },
        { "since no date", "If-Modified-Since: yesterday", 200 },
        { "since a date in another zone, which HeaderUtilities reads", "If-Modified-Since: Fri, 01 Jan 2100 00:00:00 +0100", 304 },
        { "since a date on the wrong day of the week", "If-Modified-Since: Mon, 01 Jan 2100 00:00:00 GMT", 200 },
        { "since a day that no month has", "If-Modified-Since: Wed, 30 Feb 2100 00:00:00 GMT", 200 },
        { "since a date as computers write it", "If-Modified-Since: 2100-01-01T00:00:00Z", 200 },
        { "since two dates", $"If-Modified-Since: {Future}\r\nIf-Modified-Since: {Future}", 200 },
        { "another tag goes before a date that holds", "If-None-Match: \"x\"\r\nIf-Modified-Since: " + Future, 200 },
        { "the tag goes before a date that does not", "If-Modified-Since: " + Past + "\r\nIf-None-Match: TAG", 304 },
        { "If-Match with the tag", "If-Match: TAG", 200 },
        { "with the tag in a list", "If-Match: \"x\", TAG", 200 },
        { "with any tag", "If-Match: *", 200 },
        { "with another tag", "If-Match: \"x\"", 412 },
        { "with the weak tag", "If-Match: W/TAG", 412 },
        { "with the tag of another coding", "If-Match: GZIP", 412 },
        { "If-Unmodified-Since the very second", "If-Unmodified-Since: DATE", 200 },
        { "since the future", "If-Unmodified-Since: " + Future, 200 },
        { "since a second before", "If-Unmodified-Since: BEFORE", 412 },
        { "since no date", "If-Unmodified-Since: yesterday", 200 },
        { "the tag goes before a date that does not hold", "If-Match: TAG\r\nIf-Unmodified-Since: " + Past, 200 },
        { "another tag goes before a date that holds", "If-Match: \"x\"\r\nIf-Unmodified-Since: " + Future, 412 },
        { "a failure goes before not modified", "If-Match: \"x\"\r\nIf-None-Match: TAG", 412 },
        { "an old date as well", "If-Unmodified-Since: " + Past + "\r\nIf-None-Match: TAG", 412 },
        { "both tags hold", "If-Match: TAG\r\nIf-None-Match: TAG", 304 },
        { "a condition goes before a range", "If-None-Match: *\r\nRange: bytes=0-3", 304 },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public async Task A_condition_decides_what_of_the_page_is_sent(string what, string fields, int status)
    {
        foreach (var method in (string[])["GET", "HEAD"])
        {
            var answer = await RawHttpConnection.AskAsync(shared.Site,
                $"{method} / HTTP/1.1\r\nHost: a\r\n{Filled(fields, Page.Identity, Page)}{(fields.Length > 0 ? "\r\n" : "")}\r\n");

            Assert.Equal((status, what), (answer.Status, what));
        }
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData(null)]
    public async Task A_304_carries_what_a_cache_needs_and_nothing_about_the_bytes(string? coding)
    {
        var page = await RawHttpConnection.AskAsync(shared.Site, $"GET / HTTP/1.1\r\nHost: a\r\nAccept-Encoding: {coding}\r\n\r\n");
        using var wire = new RawHttpConnection(shared.Site.Address);
        await wire.SendAsync($"GET / HTTP/1.1\r\nHost: a\r\nAccept-Encoding: {coding}\r\nIf-None-Match: {page["ETag"]}\r\n\r\n");

        var again = await wire.ReadAsync();

        Assert.Equal((304, page["ETag"]), (again.Status, again["ETag"]));
        foreach (var name in (string[])["Cache-Control", "Vary", "Last-Modified"])
        {
            Assert.NotNull(again[name]);
            Assert.Equal(page[name], again[name]);
        }

        Assert.NotNull(again["Date"]);
        Assert.All((string[])["Content-Length", "Content-Type", "Content-Encoding", "Content-Range", "Transfer-Encoding"], name =>
            Assert.Null(again[name]));
        await wire.LivesOnAsync();
    }

    [Fact]
    public async Task A_412_has_no_body_and_no_cache_may_keep_it_for_the_next_reader()
    {
        using var wire = new RawHttpConnection(shared.Site.Address);
        await wire.SendAsync("GET / HTTP/1.1\r\nHost: a\r\nIf-Match: \"x\"\r\n\r\n");

        var answer = await wire.ReadAsync();

        Assert.Equal((412, "0", "no-store"), (answer.Status, answer["Content-Length"], answer["Cache-Control"]));
        await wire.LivesOnAsync();
    }

    [Theory]
    [InlineData("an address without anything", "GET /nothing", 404)]
    [InlineData("a way to the right address", "GET /index.html", 301)]
    [InlineData("another method", "POST /", 405)]
    public async Task What_is_not_200_without_conditions_ignores_them(string what, string request, int status)
    {
        foreach (var condition in (string[])["If-None-Match: *", "If-Match: \"x\"", $"If-Modified-Since: {Future}",
            $"If-Unmodified-Since: {Past}", "Range: bytes=0-3"])
        {
            Assert.Equal((status, what),
                ((await RawHttpConnection.AskAsync(shared.Site, $"{request} HTTP/1.1\r\nHost: a\r\n{condition}\r\n\r\n")).Status, what));
        }
    }

    private Response Page => shared.Site.Current.Value.Responses.Single(response => response.Path == "/");

    private static string Filled(string fields, Representation sent, Response page) => fields
        .Replace("TAG", sent.ETag, StringComparison.Ordinal)
        .Replace("GZIP", page.Gzip?.ETag, StringComparison.Ordinal)
        .Replace("DATE", At(page, 0), StringComparison.Ordinal)
        .Replace("BEFORE", At(page, -1), StringComparison.Ordinal)
        .Replace("AFTER", At(page, 1), StringComparison.Ordinal);

    private static string At(Response page, int seconds) =>
        page.LastModified.AddSeconds(seconds).ToString("r", CultureInfo.InvariantCulture);
}
