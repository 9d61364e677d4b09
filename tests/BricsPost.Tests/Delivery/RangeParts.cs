using System.Globalization;
using System.Text;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Delivery;

/// <summary>What an answer to a range holds, part by part.</summary>
internal static class RangeParts
{
    /// <summary>First byte, last byte and bytes of each part, whichever way they come.</summary>
    public static IEnumerable<(int First, int Last, string Bytes)> Of(Answer answer, int whole)
    {
        if (answer.Status == 416)
        {
            Assert.Equal(($"bytes */{whole}", 0), (answer["Content-Range"], answer.Body.Length));
            return [];
        }

        const string multipart = "multipart/byteranges; boundary=";
        return answer["Content-Type"] is { } type && type.StartsWith(multipart, StringComparison.Ordinal)
            ? Several(answer, type[multipart.Length..], whole)
            : [One(answer["Content-Range"], answer["Content-Type"], Text(answer.Body), whole)];
    }

    // RFC 2046, section 5.1.1.
    private static IEnumerable<(int First, int Last, string Bytes)> Several(Answer answer, string boundary, int whole)
    {
        Assert.Null(answer["Content-Range"]);
        var pieces = Text(answer.Body).Split($"\r\n--{boundary}");
        Assert.Equal(("", "--\r\n"), (pieces[0], pieces[^1]));
        return pieces[1..^1].Select(piece =>
        {
            var end = piece.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            var fields = piece[..end].Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": ")).ToDictionary(field => field[0], field => field[1]);
            return One(fields["Content-Range"], fields["Content-Type"], piece[(end + 4)..], whole);
        });
    }

    private static (int First, int Last, string Bytes) One(string? range, string? mediaType, string bytes, int whole)
    {
        Assert.Equal("text/html; charset=utf-8", mediaType);
        Assert.Matches($"^bytes [0-9]+-[0-9]+/{whole}$", range);
        var ends = (range ?? "")["bytes ".Length..].Split('/')[0].Split('-');
        return (Number(ends[0]), Number(ends[1]), bytes);
    }

    /// <summary>A character for each byte.</summary>
    public static string Text(byte[] bytes) => Encoding.Latin1.GetString(bytes);

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
