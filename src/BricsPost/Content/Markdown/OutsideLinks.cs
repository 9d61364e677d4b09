using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BricsPost.Content.Markdown;

/// <summary>Finds the links to other sites, for paper: an address that stands in the text as it is needs no second place.</summary>
internal static class OutsideLinks
{
    public static IReadOnlyList<OutsideLink> In(MarkdownDocument document) =>
    [
        .. document.Descendants<LinkInline>()
            .Where(link => !link.IsImage && LinkTarget.Scheme(link.Url ?? "") is "http" or "https")
            .Select(link => new OutsideLink(PlainText.Of(link), link.Url ?? ""))
            .DistinctBy(link => link.Address),
    ];
}
