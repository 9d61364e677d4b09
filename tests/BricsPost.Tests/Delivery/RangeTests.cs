using System.Net;
using System.Text;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Delivery;

public sealed class RangeTests(SharedSite shared) : IClassFixture<SharedSite>
{
    [Theory]
    [InlineData("bytes=0-0", 0, 1)]
    [InlineData("bytes=10-19", 10, 10)]
    [InlineData("bytes=-5", -5, 5)]
    [InlineData("bytes=100-", 100, -100)]
    [InlineData("bytes=1-99999999", 1, -1)]
    [InlineData("BYTES=2-3", 2, 2)]
    public async Task A_range_is_cut_from_the_identity_form(string range, int start, int length)
    {
        var whole = await shared.Site.Client.GetByteArrayAsync("/", TestContext.Current.CancellationToken);
        var first = start < 0 ? whole.Length + start : start;
        var expected = whole.AsSpan(first, length < 0 ? whole.Length - first : length).ToArray();

        using var response = await shared.Site.GetAsync("/", ("Range", range), ("Accept-Encoding", "br"));

        Assert.Equal(HttpStatusCode.PartialContent, response.StatusCode);
        Assert.Equal($"bytes {first}-{first + expected.Length - 1}/{whole.Length}", response.Content.Headers.ContentRange?.ToString());
        Assert.Empty(response.Content.Headers.ContentEncoding);
        Assert.Equal(expected, await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("bytes=nonsense")]
    [InlineData("bytes=5-2")]
    [InlineData("lines=1-2")]
    [InlineData("bytes=0-,0-,0-")]
    [InlineData("bytes=0-0,1-1,2-2,3-3,4-4,5-5,6-6,7-7,8-8,9-9,10-10,11-11,12-12,13-13,14-14,15-15,16-16")]
    public async Task A_range_that_makes_no_sense_gets_the_whole(string range)
    {
        using var response = await shared.Site.GetAsync("/", ("Range", range));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("bytes=99999999-")]
    [InlineData("bytes=-0")]
    public async Task A_range_outside_is_refused_and_told_the_length(string range)
    {
        var whole = await shared.Site.Client.GetByteArrayAsync("/", TestContext.Current.CancellationToken);

        using var response = await shared.Site.GetAsync("/", ("Range", range));

        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, response.StatusCode);
        Assert.Equal($"bytes */{whole.Length}", response.Content.Headers.ContentRange?.ToString());
    }

    [Fact]
    public async Task Several_ranges_come_as_parts_of_one_body()
    {
        var whole = await shared.Site.Client.GetByteArrayAsync("/", TestContext.Current.CancellationToken);

        using var response = await shared.Site.GetAsync("/", ("Range", "bytes=0-3, -4"));
        var body = Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var boundary = response.Content.Headers.ContentType?.Parameters.Single().Value;

        Assert.Equal(HttpStatusCode.PartialContent, response.StatusCode);
        Assert.Equal("multipart/byteranges", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(Part(0, 4) + Part(whole.Length - 4, 4) + $"\r\n--{boundary}--\r\n", body);

        string Part(int start, int length) =>
            $"\r\n--{boundary}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Range: bytes {start}-{start + length - 1}/{whole.Length}\r\n\r\n"
            + Encoding.UTF8.GetString(whole, start, length);
    }

    [Theory]
    [InlineData("TAG", HttpStatusCode.PartialContent)]
    [InlineData("DATE", HttpStatusCode.PartialContent)]
    [InlineData("W/TAG", HttpStatusCode.OK)]
    [InlineData("\"other\"", HttpStatusCode.OK)]
    [InlineData("Fri, 01 Jan 2100 00:00:00 GMT", HttpStatusCode.OK)]
    public async Task If_Range_guards_against_parts_of_two_editions(string condition, HttpStatusCode expected)
    {
        using var page = await shared.Site.GetAsync("/");
        var filled = condition
            .Replace("TAG", page.Headers.ETag?.Tag, StringComparison.Ordinal)
            .Replace("DATE", page.Content.Headers.LastModified?.ToString("r"), StringComparison.Ordinal);

        using var response = await shared.Site.GetAsync("/", ("Range", "bytes=0-3"), ("If-Range", filled));

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task A_condition_is_weighed_before_a_range()
    {
        using var response = await shared.Site.GetAsync("/", ("Range", "bytes=0-3"), ("If-None-Match", "*"));

        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
    }
}
