using BricsPost.Content.Diagnostics;
using BricsPost.Editions;
using BricsPost.Images;
using BricsPost.Metadata;
using BricsPost.Publishing;

namespace BricsPost.Preview;

/// <summary>What the editor looks at: the newest build, and under it the edition that readers have, or will have.</summary>
/// <param name="Article">Of the last good build of this process; null before the first.</param>
/// <param name="Failure">The exception that ended a build after <paramref name="Newest"/>, or null.</param>
public sealed record PreviewState(BuildResult Newest, IllustratedArticle? Article, Edition Edition, string? Failure = null)
{
    /// <summary>When readers get <see cref="Edition"/>; null where they have it.</summary>
    public DateTimeOffset? HeldBackUntil { get; init; }

    /// <summary>What is being drawn; null where nothing is.</summary>
    public DrawingProgress? Drawing { get; init; }

    /// <summary>Of the newest build, warnings included.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => Newest.Diagnostics;

    /// <summary>The same with their lines, in the order of the article.</summary>
    public IReadOnlyList<AnnotatedDiagnostic> Faults => AnnotatedDiagnostic.Of(Newest.Snapshot.Article, Diagnostics);

    public bool IsRejected => Newest.Edition is null || Failure is not null;

    /// <summary>False where nothing has ever been published.</summary>
    public bool HasPage => Edition.TryFind(Addresses.Page, out var page) && page.Status != StatusCodes.Status404NotFound;
}
