namespace BricsPost.Editions;

/// <summary>A response before it is compressed, hashed and dated.</summary>
/// <param name="Path">The public address, decoded, beginning with a slash.</param>
/// <param name="CacheControl">RFC 9111, section 5.2.2.</param>
/// <param name="ChangedAt">Overrides Last-Modified for a response that changes although no source file did, as the news sitemap does after
/// 48 hours; otherwise null.</param>
public sealed record UnencodedResponse(
    string Path, string MediaType, ReadOnlyMemory<byte> Bytes, string CacheControl, DateTimeOffset? ChangedAt = null)
{
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>Headers of this response alone.</summary>
    public IReadOnlyList<Header> Headers { get; init; } = [];
}
