using BricsPost.Content;
using BricsPost.Metadata;

namespace BricsPost.Feeds;

/// <summary>The article for tools: metadata, then the editor's own Markdown with absolute addresses (RFC 7763).</summary>
/// <remarks>
/// The file has a separate address, which the page's head and <c>llms.txt</c> name. Content negotiation on <c>/</c> would need
/// <c>Vary: Accept</c>: a cache then keeps one copy for each of the many Accept fields that browsers send, and a CDN that ignores
/// Vary would give Markdown to people.
/// </remarks>
public static class ArticleMarkdown
{
    public static string Write(ArticleMetadata article, Body body) => string.Join('\n',
    [
        .. FrontMatter.Lines(article),
        "",
        $"# {MarkdownText.Escape(article.Headline)}",
        "",
        Dates(article),
        "",
        .. Paragraph(article.Byline),
        .. Lead(article.Lead),
        body.ToMarkdown(new Uri(article.Canonical), file => article.InBody[file].Url),
        "",
        .. Corrections(article),
    ]);

    private static string Dates(ArticleMetadata article) => article.Updated is { } updated
        ? $"{article.Published.TextWithZone} · {article.Language.Labels["Updated"]} {updated.TextWithZone}"
        : article.Published.TextWithZone;

    private static IEnumerable<string> Lead(LeadImageMetadata? lead) => lead is null
        ? []
        : [$"![{MarkdownText.Escape(lead.Photo.Alt)}]({lead.Whole.Url})", "", .. Paragraph(CaptionText.WithCredit(lead.Photo))];

    private static IEnumerable<string> Paragraph(string? text) => text is null ? [] : [MarkdownText.Escape(text), ""];

    private static IEnumerable<string> Corrections(ArticleMetadata article) => article.Corrections.Count == 0
        ? []
        :
        [
            $"## {MarkdownText.Escape(article.Language.Labels["Corrections"])}",
            "",
            .. article.Corrections.SelectMany(correction => Paragraph($"{correction.Date.TextWithZone}: {correction.Text}")),
        ];
}
