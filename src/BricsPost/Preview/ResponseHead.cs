using BricsPost.Editions;

namespace BricsPost.Preview;

/// <summary>Status line and headers as they stand on an HTTP/1.1 connection (RFC 9112, section 2.1).</summary>
internal static class ResponseHead
{
    private const string StatusLine = "HTTP/1.1 200 OK\r\n";
    private const string Date = "Date: Mon, 07 Oct 2013 10:55:00 GMT\r\n";

    /// <summary>In bytes.</summary>
    public static int Length(Response response, Representation representation)
    {
        Header[] headers =
        [
            .. response.Headers,
            .. representation.Headers,
            new("ETag", representation.ETag),
            new("Content-Length", representation.Bytes.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ];
        return StatusLine.Length + Date.Length + headers.Sum(header => $"{header.Name}: {header.Value}\r\n".Length) + "\r\n".Length;
    }
}
