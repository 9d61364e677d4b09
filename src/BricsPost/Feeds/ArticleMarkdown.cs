using BricsPost.Content;
using BricsPost.Metadata;

namespace BricsPost.Feeds;

/// <summary>The article for tools: what is stated about it, then the editor's own Markdown with absolute addresses (RFC 7763).</summary>
/// <remarks>
/// It has an address of its own, which the page's head and <c>llms.txt</c> name, and is not negotiated on <c>/</c>. For that the page
/// would have to say <c>Vary: Accept</c>: a cache then keeps a copy for every one of the many Accept lines that browsers send, so that
/// fewer readers are served from it, and CDNs that pass over Vary would hand Markdown to people.
/// </remarks>
public static class ArticleMarkdown
{
    public static string Write(ArticleMetadata facts, Body body, Uri site) => string.Join('\n',
    [
        .. FrontMatter.Lines(facts),
        "",
        $"# {MarkdownText.Escape(facts.Headline)}",
        "",
        Dates(facts),
        "",
        .. Paragraph(facts.Byline),
        .. Lead(facts.Lead),
        body.ToMarkdown(site, file => facts.InBody[file].Url),
        "",
        .. Corrections(facts),
    ]);

    private static string Dates(ArticleMetadata facts) => facts.Updated is { } updated
        ? $"{facts.Published.Text} · {facts.Language.Labels["Updated"]} {updated.Text}"
        : facts.Published.Text;

    private static IEnumerable<string> Lead(LeadImageMetadata? lead) => lead is null
        ? []
        : [$"![{MarkdownText.Escape(lead.Photo.Alt)}]({lead.Whole.Url})", "", .. Paragraph(CaptionText.WithCredit(lead.Photo))];

    private static IEnumerable<string> Paragraph(string? text) => text is null ? [] : [MarkdownText.Escape(text), ""];

    private static IEnumerable<string> Corrections(ArticleMetadata facts) => facts.Corrections.Count == 0
        ? []
        :
        [
            $"## {MarkdownText.Escape(facts.Language.Labels["Corrections"])}",
            "",
            .. facts.Corrections.SelectMany(correction => Paragraph($"{correction.Date.Text}: {correction.Text}")),
        ];
}
