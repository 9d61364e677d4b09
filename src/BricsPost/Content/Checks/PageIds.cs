using BricsPost.Settings;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace BricsPost.Content.Checks;

/// <summary>What a link can jump to on the page.</summary>
internal sealed class PageIds
{
    /// <summary>Enough to choose from; to compare every heading with every link would take minutes in a hostile article.</summary>
    private const int MaxCompared = 100;

    private readonly HashSet<string> _all;
    private readonly List<string> _headings;

    public PageIds(MarkdownDocument document)
    {
        _headings = [.. document.Descendants<HeadingBlock>().Select(heading => heading.TryGetAttributes()?.Id).OfType<string>()];
        _all =
        [
            .. _headings,
            .. document.Descendants<Footnote>().Where(note => note.Order > 0).Select(note => $"fn:{note.Order}"),
            .. document.Descendants<FootnoteLink>().Where(link => !link.IsBackLink).Select(link => $"fnref:{link.Index}"),
            // Of the page around the body.
            .. Markdown.Headings.Taken,
        ];
    }

    /// <summary>The first of them, with their hashes.</summary>
    public IEnumerable<string> Headings => _headings.Take(MaxCompared).Select(id => "#" + id);

    public bool Has(string id) => _all.Contains(id);

    public string? Like(string id) => SpellingSuggestion.For("#" + id, Headings);
}
