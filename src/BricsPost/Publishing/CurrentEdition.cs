using BricsPost.Content.Diagnostics;
using BricsPost.Editions;

namespace BricsPost.Publishing;

/// <summary>Holds the current edition: one writer swaps it, requests read it.</summary>
public sealed class CurrentEdition
{
    private volatile Publication? _publication;

    /// <exception cref="InvalidOperationException">Nothing has been published yet.</exception>
    public Edition Value => Publication.Edition;

    public Publication Publication =>
        _publication ?? throw new InvalidOperationException("No edition has been published yet.");

    public Edition? ValueOrNull => _publication?.Edition;

    /// <summary>Since when readers have had this edition; null before the first.</summary>
    public DateTimeOffset? Since => _publication?.Since;

    /// <param name="files">What the edition was made from.</param>
    public void Replace(Edition next, IReadOnlyList<FileStamp> files, DateTimeOffset now) => _publication = new Publication(next, files, [], SinceOf(next, now));

    /// <summary>Keeps the edition, and remembers why the newest content is not in it.</summary>
    public void Reject(IReadOnlyList<FileStamp> files, IReadOnlyList<Diagnostic> diagnostics) =>
        _publication = Publication with { Files = files, Rejected = diagnostics, HasFailed = false };

    /// <summary>Keeps the edition, and remembers that the program failed to build the newest content.</summary>
    public void Fail() => _publication = Publication with { HasFailed = true };

    /// <summary>Begins with an edition that this process did not make, because the content makes none.</summary>
    public void Begin(Publication publication) => _publication = publication;

    private DateTimeOffset SinceOf(Edition edition, DateTimeOffset now) =>
        _publication is { } before && before.Edition.Version == edition.Version ? before.Since : now;
}

/// <param name="Edition">What readers get.</param>
/// <param name="Files">The content folder when it was last read, whether that made an edition or not.</param>
/// <param name="Rejected">What keeps the newest content from readers; empty when they have it.</param>
/// <param name="Since">When the first edition of this version was published.</param>
public sealed record Publication(Edition Edition, IReadOnlyList<FileStamp> Files, IReadOnlyList<Diagnostic> Rejected, DateTimeOffset Since)
{
    /// <summary>Where the edition comes from.</summary>
    public EditionOrigin Origin { get; init; }

    /// <summary>True if a fault of the program ended the newest build.</summary>
    public bool HasFailed { get; init; }
}

public enum EditionOrigin
{
    /// <summary>This process built it from the content folder.</summary>
    Built,

    /// <summary>An earlier process published it, and this one found it in the cache folder.</summary>
    Kept,

    /// <summary>Nothing has been published: a page in the site's frame says that there is nothing here.</summary>
    Nothing,
}
