using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace BricsPost.Editions;

/// <summary>Makes finished responses: compresses and hashes the bytes and adds every header.</summary>
/// <param name="previous">Gives the compressed bytes of what has not changed.</param>
/// <param name="sourcesChangedAt">When the newest of the edition's source files changed.</param>
/// <param name="common">The headers of every response.</param>
public sealed class ResponseFactory(Edition? previous, DateTimeOffset sourcesChangedAt, DateTimeOffset now, IReadOnlyList<Header> common)
{
    public Response Create(UnencodedResponse response)
    {
        var before = Before(response);
        var identity = Represent(response, null, response.Bytes);
        var same = before?.Identity.ETag == identity.ETag ? before : null;
        var lastModified = same?.LastModified ?? LastModified(response, before);
        return new Response(
            response.Path,
            response.Status,
            lastModified,
            [
                new(HeaderNames.CacheControl, response.CacheControl),
                new(HeaderNames.LastModified, HeaderUtilities.FormatDate(lastModified)),
                new(HeaderNames.Vary, HeaderNames.AcceptEncoding),
                new(HeaderNames.AcceptRanges, response.Status == StatusCodes.Status200OK ? "bytes" : "none"),
                .. response.Headers,
                .. common,
                SecurityHeaders.Audience(response.MediaType),
            ],
            identity,
            same is not null ? same.Gzip : IfSmaller(response, ContentCodings.Gzip),
            same is not null ? same.Brotli : IfSmaller(response, ContentCodings.Brotli));
    }

    private Response? Before(UnencodedResponse response) =>
        previous is null ? null
        : previous.TryFind(response.Path, out var found) ? found
        : previous.Rules.Select(rule => rule.Response).Append(previous.NotFound).Append(previous.MethodNotAllowed)
            .FirstOrDefault(old => old.Path == response.Path);

    /// <summary>RFC 9110, section 8.8.2: never later than now, and later than what it replaces as far as whole seconds can say.</summary>
    private DateTimeOffset LastModified(UnencodedResponse response, Response? before)
    {
        DateTimeOffset[] reasons =
            [sourcesChangedAt, response.ChangedAt ?? sourcesChangedAt, before?.LastModified.AddSeconds(1) ?? sourcesChangedAt];
        var newest = reasons.Max();
        return DateTimeOffset.FromUnixTimeSeconds((newest < now ? newest : now).ToUnixTimeSeconds());
    }

    private static Representation? IfSmaller(UnencodedResponse response, ContentCoding coding)
    {
        if (!ContentCodings.AreWorthwhile(response.MediaType, response.Bytes.Length))
        {
            return null;
        }

        var bytes = coding.Encode(response.Bytes.Span);
        return bytes.Length < response.Bytes.Length ? Represent(response, coding.Name, bytes) : null;
    }

    private static Representation Represent(UnencodedResponse response, string? coding, ReadOnlyMemory<byte> bytes)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span).AsSpan(0, 16));
        var contentType = new Header(HeaderNames.ContentType, response.MediaType);
        return new Representation(
            coding, bytes, $"\"{hash}\"", coding is null ? [contentType] : [contentType, new(HeaderNames.ContentEncoding, coding)]);
    }
}
