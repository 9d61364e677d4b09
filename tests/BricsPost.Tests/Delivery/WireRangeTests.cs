using System.Globalization;
using BricsPost.Editions;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Delivery;

/// <summary>Ranges, byte for byte (RFC 9110, section 14). Several ranges in one request are answered with the whole.</summary>
public sealed class WireRangeTests(SharedSite shared) : IClassFixture<SharedSite>
{
    // L is the length of the whole, and what stands after it is taken from it.
    public static TheoryData<string, string, string?> Ranges => new()
    {
        { "one byte", "Range: bytes=0-0", "0-0" },
        { "some in the middle", "Range: bytes=10-19", "10-19" },
        { "the last byte", "Range: bytes=-1", "L1-L1" },
        { "the end, from its length", "Range: bytes=-5", "L5-L1" },
        { "from a byte on", "Range: bytes=100-", "100-L1" },
        { "the whole", "Range: bytes=0-", "0-L1" },
        { "an end that is longer than the whole", "Range: bytes=-99999999", "0-L1" },
        { "beyond the end", "Range: bytes=7-99999999", "7-L1" },
        { "a unit in capitals", "Range: BYTES=2-3", "2-3" },
        { "brotli is welcome too, and a range is of the identity form", "Range: bytes=0-9\r\nAccept-Encoding: br", "0-9" },
        { "outside", "Range: bytes=99999999-", null },
        { "just outside", "Range: bytes=L0-", null },
        { "the last none", "Range: bytes=-0", null },
        { "if it has the tag", "Range: bytes=0-3\r\nIf-Range: TAG", "0-3" },
        { "if it is of the date", "Range: bytes=0-3\r\nIf-Range: DATE", "0-3" },
    };

    [Theory]
    [MemberData(nameof(Ranges))]
    public async Task A_range_is_cut_from_the_page(string what, string fields, string? expected)
    {
        using var wire = new RawHttpConnection(shared.Site.Address);
        await wire.SendAsync($"GET / HTTP/1.1\r\nHost: a\r\n{Filled(fields)}\r\n\r\n");

        var answer = await wire.ReadAsync();

        Assert.Equal((expected is null ? 416 : 206, what), (answer.Status, what));
        Assert.Equal((Page.Identity.ETag, "bytes", null), (answer["ETag"], answer["Accept-Ranges"], answer["Content-Encoding"]));
        Assert.Equal(expected is null ? $"bytes */{Whole.Length}" : $"bytes {Ends(expected).First}-{Ends(expected).Last}/{Whole.Length}",
            answer["Content-Range"]);
        Assert.Equal(expected is null ? [] : Whole[Ends(expected).First..(Ends(expected).Last + 1)], answer.Body);
        await wire.LivesOnAsync();
    }

    public static TheoryData<string, string> Wholes => new()
    {
        { "no range", "X: y" },
        { "words", "Range: bytes=some" },
        { "backwards", "Range: bytes=5-2" },
        { "one of two backwards", "Range: bytes=0-1,5-2" },
        { "another unit", "Range: lines=1-2" },
        { "no unit", "Range: 0-3" },
        { "no equals sign", "Range: bytes 0-3" },
        { "nothing", "Range:" },
        { "a unit and nothing", "Range: bytes=" },
        { "a hyphen", "Range: bytes=-" },
        { "a sign", "Range: bytes=+1-2" },
        { "another base", "Range: bytes=0x1-0x2" },
        { "two hyphens", "Range: bytes=1-2-3" },
        { "two lines", "Range: bytes=0-3\r\nRange: bytes=5-6" },
        { "numbers beyond 64 bits", "Range: bytes=99999999999999999999-" },
        { "two", "Range: bytes=0-3,-4" },
        { "three in any order, with spaces", "Range: bytes=50-59 , 0-1,\t20-29" },
        { "two that overlap", "Range: bytes=0-9,5-14" },
        { "one inside and one outside", "Range: bytes=4-5,99999999-" },
        { "several, all outside", "Range: bytes=99999999-,L0-" },
        { "seventeen", "Range: bytes=" + string.Join(',', Enumerable.Range(0, 17).Select(n => $"{n}-{n}")) },
        { "the whole three times", "Range: bytes=0-,0-,0-" },
        { "if it has another tag", "Range: bytes=0-3\r\nIf-Range: \"x\"" },
        { "if it has the tag weakly", "Range: bytes=0-3\r\nIf-Range: W/TAG" },
        { "if it has the tag of another coding", "Range: bytes=0-3\r\nIf-Range: GZIP" },
        { "if it has one tag of a list, which is no If-Range", "Range: bytes=0-3\r\nIf-Range: TAG, \"x\"" },
        { "if it is of a later date", "Range: bytes=0-3\r\nIf-Range: Fri, 01 Jan 2100 00:00:00 GMT" },
        { "if it is of no date", "Range: bytes=0-3\r\nIf-Range: yesterday" },
        { "If-Range without a range", "If-Range: \"x\"" },
    };

    [Theory]
    [MemberData(nameof(Wholes))]
    public async Task Anything_else_gets_the_whole(string what, string fields)
    {
        var answer = await RawHttpConnection.AskAsync(shared.Site, $"GET / HTTP/1.1\r\nHost: a\r\n{Filled(fields)}\r\n\r\n");

        Assert.Equal((200, what, null, "bytes"), (answer.Status, what, answer["Content-Range"], answer["Accept-Ranges"]));
        Assert.Equal(Page.Identity.Bytes.ToArray(), answer.Body);
    }

    [Theory]
    [InlineData("bytes=0-3")]
    [InlineData("bytes=99999999-")]
    public async Task HEAD_has_no_ranges(string range)
    {
        var answer = await RawHttpConnection.AskAsync(shared.Site, $"HEAD / HTTP/1.1\r\nHost: a\r\nRange: {range}\r\n\r\n");

        Assert.Equal((200, $"{Page.Identity.Bytes.Length}", null), (answer.Status, answer["Content-Length"], answer["Content-Range"]));
    }

    [Fact]
    public async Task A_416_no_cache_may_keep_for_the_next_reader()
    {
        var answer = await RawHttpConnection.AskAsync(shared.Site, "GET / HTTP/1.1\r\nHost: a\r\nRange: bytes=99999999-\r\n\r\n");

        Assert.Equal((416, "no-store"), (answer.Status, answer["Cache-Control"]));
    }

    [Fact]
    public async Task A_condition_is_evaluated_before_a_range()
    {
        var answer = await RawHttpConnection.AskAsync(
            shared.Site, "GET / HTTP/1.1\r\nHost: a\r\nRange: bytes=0-3\r\nIf-None-Match: *\r\n\r\n");

        Assert.Equal(304, answer.Status);
    }

    private Response Page => shared.Site.Current.Value.Responses.Single(response => response.Path == "/");

    private string Filled(string fields) => fields
        .Replace("L0", $"{Page.Identity.Bytes.Length}", StringComparison.Ordinal)
        .Replace("TAG", Page.Identity.ETag, StringComparison.Ordinal)
        .Replace("GZIP", Page.Gzip?.ETag, StringComparison.Ordinal)
        .Replace("DATE", Page.LastModified.ToString("r", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private byte[] Whole => Page.Identity.Bytes.ToArray();

    private (int First, int Last) Ends(string range)
    {
        var ends = range.Split('-').Select(end => end[0] == 'L' ? Whole.Length - Number(end[1..]) : Number(end)).ToArray();
        return (ends[0], ends[1]);
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
