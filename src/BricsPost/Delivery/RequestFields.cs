using System.Buffers;
using System.Text;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace BricsPost.Delivery;

/// <summary>Header fields of a request that nginx refuses, or the RFCs, and Kestrel takes.</summary>
internal static class RequestFields
{
    private static readonly SearchValues<char> Token =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static readonly DigitEncoding Length = new();

    /// <summary>
    /// Kestrel asks for the encoding of every field, and so shows every name here at no cost. Values are opaque bytes (RFC 9110, section
    /// 5.5): a cookie in Latin-1 is no reason to refuse its reader. Control characters in them may stay, which nginx does as well; Kestrel
    /// refuses CR, LF and NUL, which may not. Pseudo-header fields of HTTP/2 begin with a colon.
    /// </summary>
    /// <exception cref="InvalidOperationException">The name is not a token (RFC 9110, section 5.1): Kestrel answers 400.</exception>
    public static Encoding EncodingOf(string name) => name.AsSpan(name is [':', ..] ? 1 : 0).ContainsAnyExcept(Token)
        ? throw new InvalidOperationException("The name of a header field is not a token.")
        : name == HeaderNames.ContentLength ? Length : Encoding.Latin1;

    /// <summary>
    /// True for fields that Kestrel takes and that no two servers read alike: an empty Host, which no address of HTTP has (RFC 9110,
    /// section 4.2.1); a length beside a transfer coding, which may be an attack (RFC 9112, section 6.3); a transfer coding in HTTP/1.0,
    /// which has none (section 6.1); and one that we do not know, which hides where the message ends.
    /// </summary>
    public static bool AreAmbiguous(HttpRequest request)
    {
        var fields = request.Headers;
        return fields.Host is { Count: 1 } host && host[0] is ""
            || fields.TransferEncoding.Count > 0 && IsAmbiguous(request, fields.TransferEncoding);
    }

    private static bool IsAmbiguous(HttpRequest request, StringValues coding) =>
        // Kestrel moves the length there when it follows the transfer coding.
        request.Headers.ContainsKey("X-Content-Length")
        || HttpProtocol.IsHttp10(request.Protocol)
        || !coding.ToString().Equals("chunked", StringComparison.OrdinalIgnoreCase);

    /// <summary>As Kestrel refuses a request, and without a body like it.</summary>
    public static Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Response.ContentLength = 0;
        context.Response.Headers.Connection = "close";
        return Task.CompletedTask;
    }
}
