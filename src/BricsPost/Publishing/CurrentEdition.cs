using BricsPost.Content.Diagnostics;
using BricsPost.Editions;

namespace BricsPost.Publishing;

/// <summary>Holds the current edition: one writer swaps it, requests read it.</summary>
public sealed class CurrentEdition
{
    private volatile Publication? _publication;

    /// <exception cref="InvalidOperationException">Nothing has been published yet.</exception>
    public Edition Value => Publication.Served;

    public Publication Publication =>
        _publication ?? throw new InvalidOperationException("No edition has been published yet.");

    /// <summary>The newest edition that was published.</summary>
    public Edition? ValueOrNull => _publication?.Edition;

    /// <summary>Since when readers have had this edition; null before the first.</summary>
    public DateTimeOffset? Since => _publication is { Origin: not EditionOrigin.Nothing } publication ? publication.Since : null;

    /// <param name="files">What the edition was made from.</param>
    /// <param name="gone">The addresses of the article that the edition withdraws.</param>
    public void Replace(Edition next, IReadOnlyList<FileStamp> files, DateTimeOffset now, IReadOnlyCollection<string> gone) =>
        _publication = new Publication(next, files, [], SinceOf(next, now)) { Gone = gone };

    /// <summary>Keeps the edition, and remembers why the newest content is not in it.</summary>
    public void Reject(IReadOnlyList<FileStamp> files, IReadOnlyList<Diagnostic> diagnostics) =>
        _publication = Publication with { Files = files, Rejected = diagnostics, HasFailed = false };

    /// <summary>Keeps the edition, and remembers that the program failed to build the newest content.</summary>
    public void Fail() => _publication = Publication with { HasFailed = true };

    /// <summary>Begins with an edition that this process did not make, because the content makes none.</summary>
    public void Begin(Publication publication) => _publication = publication;

    /// <summary>Keeps the edition until the time of another one, which is ready.</summary>
    public void Hold(HeldBack next, DateTimeOffset now)
    {
        var kept = Publication with { Files = next.Build.Snapshot.Files, Rejected = [], HasFailed = false, HeldBack = next };
        _publication = kept.At(now);
    }

    /// <summary>Keeps the edition, and gives up the one that was held back.</summary>
    public void DropHeldBack() => _publication = (Publication with { HeldBack = null }).At(default);

    /// <summary>Replaces the edition by what it becomes at <see cref="Edition.RenewAt"/>. What is known of newer content stays.</summary>
    public void Renew(Edition next, DateTimeOffset now) => _publication = Publication.RenewedBy(next, now);

    /// <summary>Adapts to the time before the turn of a held-back edition what caches are allowed.</summary>
    public void LimitCaches(DateTimeOffset now) => _publication = Publication.At(now);

    /// <summary>Makes the held-back edition the current one. What is known of newer content stays.</summary>
    public void Turn(HeldBack next, DateTimeOffset now)
    {
        var before = Publication;
        var since = SinceOf(next.Edition, now);
        _publication = new Publication(next.Edition, before.Files, before.Rejected, since) { HasFailed = before.HasFailed };
    }

    private DateTimeOffset SinceOf(Edition edition, DateTimeOffset now) =>
        _publication is { } before && before.Edition.Version == edition.Version ? before.Since : now;
}
