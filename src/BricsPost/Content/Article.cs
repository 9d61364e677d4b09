namespace BricsPost.Content;

/// <summary>What the editor wrote, parsed and valid.</summary>
/// <param name="Title">The headline: plain text on one line.</param>
/// <param name="Standfirst">The description as the editor wrote it, or null where there is none.</param>
/// <param name="Authors">Names alone, in the editor's order; may be empty.</param>
/// <param name="Byline">The line shown verbatim after the body, or null where it is made from <paramref name="Authors"/>.</param>
/// <param name="Updated">Later than <paramref name="Published"/>, or null.</param>
/// <param name="Corrections">Newest first.</param>
/// <param name="Language">BCP 47 tag.</param>
public sealed record Article(
    string Title,
    DateTimeOffset Published,
    string? Standfirst,
    IReadOnlyList<string> Authors,
    string? Byline,
    Photo? Photo,
    DateTimeOffset? Updated,
    IReadOnlyList<Correction> Corrections,
    string? Section,
    IReadOnlyList<string> Tags,
    string Language,
    Body Body)
{
    /// <summary>For search and social cards: the standfirst, or the first paragraph cut at a word.</summary>
    public string Description => Standfirst ?? Body.Excerpt;

    /// <summary>The newest of publication, update and corrections.</summary>
    public DateTimeOffset Modified =>
        Corrections.Select(correction => correction.Date).Append(Updated ?? Published).Append(Published).Max();
}

/// <summary>What was wrong in the article, and when that was put right.</summary>
public sealed record Correction(DateTimeOffset Date, string Text);
