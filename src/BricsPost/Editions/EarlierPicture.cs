using System.Runtime.InteropServices;
using BricsPost.Metadata;

namespace BricsPost.Editions;

/// <summary>A picture that the current page no longer shows, but pages that caches still hold do.</summary>
/// <param name="Until">When the last cache has forgotten the last page that names it.</param>
public sealed record EarlierPicture(Response Response, DateTimeOffset Until)
{
    /// <summary>As long as a cache may give a page away: for its longest <c>max-age</c>, and a stale day more.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(25);

    /// <summary>The limit for an editor who tries many pictures in a row. The picture that was replaced first goes first.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    public const int MaxCount = 400;

    /// <summary>
    /// The pictures of the edition before, and those that it kept, as far as the next one neither has them nor answers for them with a
    /// rule (410).
    /// </summary>
    internal static IReadOnlyList<EarlierPicture> After(Edition next, Edition? before, DateTimeOffset now)
    {
        if (before is null)
        {
            return [];
        }

        // A clock that was wrong must not keep a picture for years.
        var latest = now + Kept;
        var kept = before.Responses.Where(IsPicture).Select(response => new EarlierPicture(response, latest))
            .Concat(before.EarlierPictures.Where(one => one.Until > now))
            .Select(one => one.Until < latest ? one : one with { Until = latest })
            .Where(one => !next.TryFind(one.Response.Path, out _) && !next.TryFindRule(one.Response.Path, out _))
            .OrderByDescending(one => one.Until).ThenBy(one => one.Response.Path, StringComparer.Ordinal);
        var bytes = 0L;
        return
        [
            .. kept.Take(MaxCount).TakeWhile(one => (bytes += one.Response.Identity.Bytes.Length) <= MaxBytes)
                .Select(one => one.WithOwnBytes()),
        ];
    }

    private static bool IsPicture(Response response) =>
        response.Status == StatusCodes.Status200OK && response.Path.StartsWith(Addresses.Photos, StringComparison.Ordinal);

    // The responses of an edition that was read from a file share its memory: one picture would keep all of it.
    private EarlierPicture WithOwnBytes() =>
        MemoryMarshal.TryGetArray(Response.Identity.Bytes, out var part) && part.Array?.Length == part.Count
            ? this
            : this with { Response = Response with { Identity = Response.Identity with { Bytes = Response.Identity.Bytes.ToArray() } } };
}
