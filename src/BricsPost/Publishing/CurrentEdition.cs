using BricsPost.Content.Diagnostics;
using BricsPost.Editions;

namespace BricsPost.Publishing;

/// <summary>The one thing in the process that changes.</summary>
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
    public void Replace(Edition next, IReadOnlyList<FileStamp> files, DateTimeOffset now) =>
        _publication = new Publication(next, files, [], _publication is { } before && before.Edition.Version == next.Version ? before.Since : now);

    /// <summary>Keeps the edition, and remembers why the newest content is not in it.</summary>
    public void Reject(IReadOnlyList<FileStamp> files, IReadOnlyList<Diagnostic> diagnostics) =>
        _publication = Publication with { Files = files, Rejected = diagnostics };
}

/// <param name="Edition">What readers get.</param>
/// <param name="Files">The content folder as it was when it was last read, whether that made an edition or not.</param>
/// <param name="Rejected">What keeps the newest content from them; empty when they have it.</param>
/// <param name="Since">When the first edition of this version was published.</param>
public sealed record Publication(Edition Edition, IReadOnlyList<FileStamp> Files, IReadOnlyList<Diagnostic> Rejected, DateTimeOffset Since);
