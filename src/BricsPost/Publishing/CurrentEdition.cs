using BricsPost.Content;

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

    public void Replace(Edition next) => _publication = new Publication(next, []);

    /// <summary>Keeps the edition, and remembers why the newest content is not in it.</summary>
    public void Reject(IReadOnlyList<Diagnostic> diagnostics) => _publication = Publication with { Rejected = diagnostics };
}

/// <param name="Edition">What readers get.</param>
/// <param name="Rejected">What keeps the newest content from them; empty when they have it.</param>
public sealed record Publication(Edition Edition, IReadOnlyList<Diagnostic> Rejected);
