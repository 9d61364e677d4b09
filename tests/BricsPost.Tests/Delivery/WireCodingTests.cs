using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Delivery;

/// <summary>Accept-Encoding, byte for byte (RFC 9110, sections 12.4.2 and 12.5.3).</summary>
public sealed class WireCodingTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private const string Field = "Accept-Encoding: ";

    public static TheoryData<string, string, string?> Wishes => new()
    {
        { "no field, no coding: whoever is silent may know none", "", null },
        { "an empty field wants none", Field, null },
        { "brotli", Field + "br", "br" },
        { "gzip", Field + "gzip", "gzip" },
        { "gzip by its old name", Field + "x-gzip", "gzip" },
        { "in capitals", Field + "BR", "br" },
        { "in capitals, by the old name", Field + "X-GZIP;Q=1", "gzip" },
        { "brotli refused, and nothing else said", Field + "br;q=0", null },
        { "everything refused, identity too: sent all the same, as section 15.5.7 allows", Field + "*;q=0", null },
        { "identity refused, and nothing else said: the same", Field + "identity;q=0", null },
        { "identity refused, gzip taken", Field + "identity;q=0, gzip", "gzip" },
        { "everything refused but gzip", Field + "*;q=0, gzip;q=0.001", "gzip" },
        { "anything", Field + "*", "br" },
        { "anything but brotli", Field + "*, br;q=0.0", "gzip" },
        { "anything but both", Field + "br;q=0, *;q=1, gzip;q=0.000", null },
        { "gzip rather than brotli", Field + "gzip;q=1, br;q=0.5", "gzip" },
        { "brotli rather than gzip, by a thousandth", Field + "gzip;q=0.998,br;q=0.999", "br" },
        { "both alike: the smaller", Field + "gzip;q=0.5, br;q=0.5", "br" },
        { "identity rather than both", Field + "identity;q=0.9, br;q=0.8, gzip;q=0.8", null },
        { "anything rather than identity", Field + "identity;q=0.1, *;q=0.2", "br" },
        { "a weight of three decimals", Field + "br;q=1.000", "br" },
        { "a weight of none after the point", Field + "br;q=1., gzip;q=0.", "br" },
        { "spaces and tabs around all", Field + "  gzip\t ;\t q=0.1 \t, br ; q=0.2 ", "br" },
        { "commas with nothing between them", Field + ",, ,br,,", "br" },
        { "a weight that is no number", Field + "br;q=much, gzip;q=0.1", "gzip" },
        { "a weight below nothing", Field + "br;q=-1, gzip;q=0.1", "gzip" },
        { "a weight above all", Field + "br;q=2, gzip;q=0.1", "gzip" },
        { "a weight of four decimals", Field + "br;q=0.9999, gzip;q=0.1", "gzip" },
        { "a weight with two points", Field + "br;q=0.9.9, gzip;q=0.1", "gzip" },
        { "a weight that is missing", Field + "br;q=, gzip;q=0.1", "gzip" },
        { "a weight in quotes", Field + "br;q=\"1\", gzip;q=0.1", "gzip" },
        { "another parameter than a weight", Field + "br;level=5, gzip;q=0.1", "gzip" },
        { "codings we do not have", Field + "deflate, zstd, compress", null },
        { "a coding whose name begins like one of ours", Field + "brr, gzipp, b, gzi", null },
        { "several lines are one list", Field + "deflate\r\n" + Field + "gzip;q=0.5\r\n" + Field + "br;q=0.4", "gzip" },
        { "a line that refuses what another takes with it", Field + "br;q=0\r\n" + Field + "*", "gzip" },
        { "twenty codings, ours the last", Field +
            string.Join(", ", Enumerable.Range(1, 19).Select(n => $"x-{n};q=0.{n:00}").Append("br;q=0.001")), "br" },
        { "nothing but marks", Field + ";;==,,**;q=1", null },
    };

    [Theory]
    [MemberData(nameof(Wishes))]
    public async Task The_page_comes_in_the_coding_with_the_highest_weight(string what, string fields, string? coding)
    {
        var page = shared.Site.Current.Value.Responses.Single(response => response.Path == "/");
        var expected = page.Representations.Single(representation => representation.Coding == coding);

        var answer = await RawHttpConnection.AskAsync(
            shared.Site, $"GET / HTTP/1.1\r\nHost: a\r\n{fields}{(fields.Length > 0 ? "\r\n" : "")}\r\n");

        Assert.Equal((200, what, coding), (answer.Status, what, answer["Content-Encoding"]));
        Assert.Equal((expected.ETag, "Accept-Encoding", "text/html; charset=utf-8"),
            (answer["ETag"], answer["Vary"], answer["Content-Type"]));
        Assert.Equal(expected.Bytes.ToArray(), answer.Body);
    }

    [Theory]
    [InlineData("a picture is compressed as it is", "/photos/", 200)]
    [InlineData("and so is a picture for old phones", "/apple-touch-icon.png", 200)]
    public async Task What_no_coding_makes_smaller_has_none_and_says_that_it_could_vary(string what, string path, int status)
    {
        var picture = shared.Site.Current.Value.Responses.First(
            response => response.Path.StartsWith(path, StringComparison.Ordinal) && response.Status == status);

        var answer = await RawHttpConnection.AskAsync(shared.Site, $"GET {picture.Path} HTTP/1.1\r\nHost: a\r\n{Field}br, gzip\r\n\r\n");

        Assert.Equal((status, what, null, "Accept-Encoding"), (answer.Status, what, answer["Content-Encoding"], answer["Vary"]));
        Assert.Equal(picture.Identity.Bytes.ToArray(), answer.Body);
    }
}
