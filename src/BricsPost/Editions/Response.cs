using System.Collections.Immutable;
using System.Net.Mime;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace BricsPost.Editions;

/// <summary>A finished response to a request for one path.</summary>
/// <param name="Path">The public address, decoded, beginning with a slash.</param>
/// <param name="Headers">All but those that a representation adds; also sent with 304.</param>
/// <param name="LastModified">Whole seconds, as HTTP dates are.</param>
public sealed record Response(
    string Path,
    int Status,
    DateTimeOffset LastModified,
    ImmutableArray<Header> Headers,
    Representation Identity,
    Representation? Gzip,
    Representation? Brotli)
{
    public string MediaType => Identity.Headers.First(header => header.Name == HeaderNames.ContentType).Value.ToString();

    public bool IsHtml => MediaType.StartsWith(MediaTypeNames.Text.Html, StringComparison.Ordinal);

    public IEnumerable<Representation> Representations => new[] { Identity, Gzip, Brotli }.OfType<Representation>();
}

/// <summary>The bytes of a response in one content coding (RFC 9110, section 8.4.1).</summary>
/// <param name="Coding">Null for identity.</param>
/// <param name="ETag">Strong: a hash of the bytes, so that every replica agrees.</param>
/// <param name="Headers">Those that describe the bytes; not sent with 304.</param>
public sealed record Representation(string? Coding, ReadOnlyMemory<byte> Bytes, string ETag, ImmutableArray<Header> Headers);

/// <summary>A header field as it is sent.</summary>
public readonly record struct Header(string Name, StringValues Value);
