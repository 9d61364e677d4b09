using BricsPost.Editions;

namespace BricsPost.Publishing;

/// <summary>A published edition as the cache folder keeps it over a restart.</summary>
/// <param name="Since">When readers first got it.</param>
/// <param name="ReadAt">When its content was read: of two kept editions the later one is the newer, whichever was written first.</param>
public sealed record KeptEdition(Edition Edition, DateTimeOffset Since, DateTimeOffset ReadAt, PublicationRecord Record);

/// <summary>What has to be remembered of publications beyond their responses.</summary>
/// <param name="Dates">The dates of the articles that were published here, the newest first.</param>
/// <param name="IsWithdrawn">True if the edition says that its article was withdrawn.</param>
public sealed record PublicationRecord(IReadOnlyList<DateTimeOffset> Dates, bool IsWithdrawn)
{
    /// <summary>
    /// The addresses of the article that was withdrawn: caches are asked to forget them at every start, because a kill may have come first.
    /// </summary>
    public IReadOnlyCollection<string> Gone { get; init; } = [];

    /// <summary>The name of what the edition was made of (<see cref="EditionSources"/>); empty where its content is gone.</summary>
    public string Sources { get; init; } = "";
}
