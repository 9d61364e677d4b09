using BricsPost.Content;

namespace BricsPost.Images;

/// <summary>The pictures that a build wants.</summary>
internal sealed record PictureRequest(Photo? Lead, IReadOnlyList<Photo> InBody)
{
    /// <summary>What readers have; null where nothing may stand in for a picture that is not ready.</summary>
    public IllustratedArticle? Published { get; init; }

    /// <summary>Ends when it is no longer worth waiting for pictures; by default only with its token.</summary>
    public Func<CancellationToken, Task> Changed { get; init; } = token => Task.Delay(Timeout.InfiniteTimeSpan, token);

    public IEnumerable<(Photo Photo, bool IsLead)> All =>
        (Lead is null ? [] : new[] { (Lead, true) }).Concat(InBody.DistinctBy(photo => photo.File).Select(photo => (photo, false)));

    /// <summary>The published picture of the same name, under the words that the article has for it now.</summary>
    public Picture? PublishedOrNull(Photo photo, bool isLead)
    {
        var lead = Published?.Lead is { } published && published.Photo.File == photo.File ? published : null;
        var picture = isLead ? lead : Published?.InBody.GetValueOrDefault(photo.File) ?? lead;
        return picture is null ? null : picture with { Photo = photo, Crops = isLead ? picture.Crops : null };
    }
}

/// <summary>A picture of a build: ready, or being drawn.</summary>
/// <param name="Key">What the drawing is found by.</param>
/// <param name="Drawing">Null exactly where <paramref name="Picture"/> is not.</param>
internal sealed record WantedPicture(Photo Photo, bool IsLead, string Key, Picture? Picture, Drawing? Drawing);
