using BricsPost.Content.Diagnostics;
using BricsPost.Editions;
using BricsPost.Images;

namespace BricsPost.Publishing;

/// <summary>The outcome of an attempt to make an edition.</summary>
/// <param name="Article">Null where <paramref name="Edition"/> is.</param>
/// <param name="Edition">Null exactly when there is an error.</param>
/// <param name="Diagnostics">In the order of the article.</param>
public sealed record BuildResult(
    ContentSnapshot Snapshot, IllustratedArticle? Article, Edition? Edition, IReadOnlyList<Diagnostic> Diagnostics)
{
    // The disk did not answer, or a writer holds a file.
    private static readonly string[] Passing = ["BP0022", "BP0023", .. UnusablePictureException.Passing];

    /// <summary>The exception that ended the build; null where there was none.</summary>
    public Exception? Failure { get; init; }

    /// <summary>When readers may get the edition, where that is later than the build; null where they get it at once.</summary>
    public DateTimeOffset? HeldBackUntil { get; init; }

    /// <summary>
    /// True if the same files can make another result later:
    /// the build is worth another attempt although nothing changed.
    /// </summary>
    public bool MayPass => Failure is not null || Diagnostics.Any(diagnostic => Passing.Contains(diagnostic.Code));

    /// <summary>True if a writer held a file for so long that the build went on without it.</summary>
    public bool IsHeldOpen => Diagnostics is [{ Code: "BP0023" }];
}
