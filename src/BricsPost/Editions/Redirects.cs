using System.Net.Mime;
using BricsPost.Content;
using Microsoft.Net.Http.Headers;

namespace BricsPost.Editions;

/// <summary>Other spellings of an address that lead to the right one.</summary>
public static class Redirects
{
    /// <summary>301 (RFC 9110, section 15.4.2). The target is a path: which host the reader came by does not matter.</summary>
    public static IEnumerable<UnencodedResponse> To(string target, params string[] aliases) =>
        aliases.Select(alias => To(target, alias, StatusCodes.Status301MovedPermanently, CachePolicy.Supporting));

    /// <summary>With a slash at the end, which only the front page has here.</summary>
    public static IEnumerable<UnencodedResponse> FromTrailingSlash(IEnumerable<UnencodedResponse> responses) => responses
        .Where(response => response is { Status: StatusCodes.Status200OK, Path: not "/" })
        .SelectMany(response => To(response.Path, response.Path + "/"));

    /// <summary>
    /// From every other last part below the article's day to its own address: 308 (RFC 9110, section 15.4.9). Caches keep it as briefly as
    /// a page that is not there, because no purge can name every spelling.
    /// </summary>
    public static UnencodedResponse To(ArticleAddress address) =>
        To(address.EncodedPath, address.Day, StatusCodes.Status308PermanentRedirect, CachePolicy.NotFound);

    private static UnencodedResponse To(string target, string alias, int status, string cacheControl) =>
        new(alias, MediaTypeNames.Text.Plain, ReadOnlyMemory<byte>.Empty, cacheControl)
        {
            Status = status,
            Headers = [new(HeaderNames.Location, target)],
        };
}
