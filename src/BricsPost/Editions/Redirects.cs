using System.Net.Mime;
using Microsoft.Net.Http.Headers;

namespace BricsPost.Editions;

/// <summary>Other spellings of an address that lead to the right one.</summary>
public static class Redirects
{
    /// <summary>RFC 9110, section 15.4.2. The target is a path: which host the reader came by does not matter.</summary>
    public static IEnumerable<UnencodedResponse> To(string target, params string[] aliases) =>
        aliases.Select(alias => new UnencodedResponse(alias, MediaTypeNames.Text.Plain, ReadOnlyMemory<byte>.Empty, CachePolicy.Supporting)
        {
            Status = StatusCodes.Status301MovedPermanently,
            Headers = [new(HeaderNames.Location, target)],
        });

    /// <summary>With a slash at the end, which no address here has but the front page.</summary>
    public static IEnumerable<UnencodedResponse> FromTrailingSlash(IEnumerable<UnencodedResponse> drafts) => drafts
        .Where(draft => draft is { Status: StatusCodes.Status200OK, Path: not "/" })
        .SelectMany(draft => To(draft.Path, draft.Path + "/"));
}
