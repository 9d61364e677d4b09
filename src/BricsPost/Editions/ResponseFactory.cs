using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace BricsPost.Editions;

/// <summary>Turns drafts into finished responses: every coding, every hash, every header.</summary>
/// <param name="previous">What has not changed since is taken over, compressed as it is.</param>
/// <param name="sourcesChangedAt">When the newest of the files that the edition is made from changed.</param>
/// <param name="common">Headers of every response.</param>
public sealed class ResponseFactory(Edition? previous, DateTimeOffset sourcesChangedAt, DateTimeOffset now, IReadOnlyList<Header> common)
{
    public Response Create(UnencodedResponse draft)
    {
        var before = Before(draft);
        var identity = Represent(draft, null, draft.Bytes);
        var same = before?.Identity.ETag == identity.ETag ? before : null;
        var lastModified = same?.LastModified ?? LastModified(draft, before);
        return new Response(
            draft.Path,
            draft.Status,
            lastModified,
            [
                new(HeaderNames.CacheControl, draft.CacheControl),
                new(HeaderNames.LastModified, HeaderUtilities.FormatDate(lastModified)),
                new(HeaderNames.Vary, HeaderNames.AcceptEncoding),
                new(HeaderNames.AcceptRanges, draft.Status == StatusCodes.Status200OK ? "bytes" : "none"),
                .. draft.Headers,
                .. common,
                SecurityHeaders.Audience(draft.MediaType),
            ],
            identity,
            same is not null ? same.Gzip : IfSmaller(draft, ContentCodings.Gzip),
            same is not null ? same.Brotli : IfSmaller(draft, ContentCodings.Brotli));
    }

    private Response? Before(UnencodedResponse draft) => previous is null
        ? null
        : draft.Status switch
        {
            StatusCodes.Status404NotFound => previous.NotFound,
            StatusCodes.Status405MethodNotAllowed => previous.MethodNotAllowed,
            _ => previous.TryFind(draft.Path, out var found) ? found : null,
        };

    /// <summary>RFC 9110, section 8.8.2: never later than now, and later than what it replaces as far as whole seconds can say.</summary>
    private DateTimeOffset LastModified(UnencodedResponse draft, Response? before)
    {
        DateTimeOffset[] reasons = [sourcesChangedAt, draft.ChangedAt ?? sourcesChangedAt, before?.LastModified.AddSeconds(1) ?? sourcesChangedAt];
        var newest = reasons.Max();
        return DateTimeOffset.FromUnixTimeSeconds((newest < now ? newest : now).ToUnixTimeSeconds());
    }

    private static Representation? IfSmaller(UnencodedResponse draft, ContentCoding coding)
    {
        if (!ContentCodings.AreWorthwhile(draft.MediaType, draft.Bytes.Length))
        {
            return null;
        }

        var bytes = coding.Encode(draft.Bytes.Span);
        return bytes.Length < draft.Bytes.Length ? Represent(draft, coding.Name, bytes) : null;
    }

    private static Representation Represent(UnencodedResponse draft, string? coding, ReadOnlyMemory<byte> bytes)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span).AsSpan(0, 16));
        var contentType = new Header(HeaderNames.ContentType, draft.MediaType);
        return new Representation(
            coding, bytes, $"\"{hash}\"", coding is null ? [contentType] : [contentType, new(HeaderNames.ContentEncoding, coding)]);
    }
}
