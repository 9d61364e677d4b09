using BricsPost.Content.Diagnostics;
using BricsPost.Editions;

namespace BricsPost.Publishing;

/// <summary>What is published, and what is known of newer content.</summary>
/// <param name="Edition">What was published last.</param>
/// <param name="Files">The content folder when it was last read, whether that made an edition or not.</param>
/// <param name="Rejected">What keeps the newest content from readers; empty when they have it.</param>
/// <param name="Since">When the first edition of this version was published.</param>
public sealed record Publication(Edition Edition, IReadOnlyList<FileStamp> Files, IReadOnlyList<Diagnostic> Rejected, DateTimeOffset Since)
{
    /// <summary>What readers get: the edition, with shorter cache times while another one is held back.</summary>
    public Edition Served { get; init; } = Edition;

    /// <summary>Where an edition says that its article was withdrawn, every address at which a cache may still hold it.</summary>
    public IReadOnlyCollection<string> Gone { get; init; } = [];

    /// <summary>The next edition, if it waits for its time.</summary>
    public HeldBack? HeldBack { get; init; }

    /// <summary>Where the edition comes from.</summary>
    public EditionOrigin Origin { get; init; }

    /// <summary>True if an exception ended the newest build.</summary>
    public bool HasFailed { get; init; }

    private CacheBeforeTurn Life { get; init; }

    /// <summary>The same at another time before the turn.</summary>
    public Publication At(DateTimeOffset now)
    {
        var life = HeldBack is { } next ? CachesBeforeTurn.At(now, next.Until) : CacheBeforeTurn.Usual;
        return life == Life ? this : this with { Life = life, Served = CachesBeforeTurn.Apply(Edition, life) };
    }

    /// <summary>The same article in a renewed edition (<see cref="Edition.RenewAt"/>). What is known of newer content stays.</summary>
    public Publication RenewedBy(Edition next, DateTimeOffset now) =>
        (this with { Edition = next, Served = next, Since = now, Life = CacheBeforeTurn.Usual }).At(now);
}

public enum EditionOrigin
{
    /// <summary>This process built it from the content folder.</summary>
    Built,

    /// <summary>An earlier process published it, and this one found it in the cache folder.</summary>
    Kept,

    /// <summary>As <see cref="Kept"/>, and content, program and settings are still those of which it was made.</summary>
    Resumed,

    /// <summary>Nothing has been published: a page in the site's frame says that there is nothing here.</summary>
    Nothing,
}
