namespace BricsPost.Content;

/// <summary>Everything of an article but its text: what the front matter says.</summary>
/// <param name="Title">The headline: plain text on one line.</param>
/// <param name="Standfirst">The description as the editor wrote it, or null where there is none.</param>
/// <param name="Authors">In the editor's order; may be empty.</param>
/// <param name="Byline">The line shown verbatim after the body, or null where it is made from <paramref name="Authors"/>.</param>
/// <param name="Updated">Later than <paramref name="Published"/>, or null.</param>
/// <param name="Corrections">Newest first.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Slug">The last segment of the article's own address, not percent-encoded; null where it is made from the title.</param>
/// <param name="Withdrawn">Null while the article stands.</param>
public record ArticleHead(
    string Title,
    DateTimeOffset Published,
    string? Standfirst,
    IReadOnlyList<Author> Authors,
    string? Byline,
    Photo? Photo,
    DateTimeOffset? Updated,
    IReadOnlyList<Correction> Corrections,
    string? Section,
    IReadOnlyList<string> Tags,
    string Language,
    string? Slug,
    Withdrawal? Withdrawn)
{
    /// <summary>The newest of publication, update and corrections.</summary>
    public DateTimeOffset Modified =>
        Corrections.Select(correction => correction.Date).Append(Updated ?? Published).Append(Published).Max();
}

/// <summary>A person who wrote the article.</summary>
/// <param name="Url">The author's own page, http or https; or null.</param>
public sealed record Author(string Name, Uri? Url);

/// <summary>What was wrong in the article, and when it was corrected.</summary>
public sealed record Correction(DateTimeOffset Date, string Text);

/// <summary>The newsroom's decision that nothing of the article is published any more.</summary>
/// <param name="Reason">What readers get in its place: one line of plain text.</param>
public sealed record Withdrawal(DateTimeOffset Date, string Reason);
