using System.Text.RegularExpressions;
using BricsPost.Content.Diagnostics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BricsPost.Content.Checks;

/// <summary>
/// Looks for what other systems understand and this one shows: short codes, attributes, boxes, tasks.
/// </summary>
internal sealed partial class ForeignMarkupChecks(SourceText source, ForeignMarkup markup, DiagnosticBag diagnostics) : IBodyCheck
{
    public void Check(MarkdownDocument document)
    {
        foreach (var block in BlockText.BlocksOf(document))
        {
            // The opening mark of a short code reports its closing mark, too.
            foreach (var (at, mark) in markup.In(block).Where((found, index) => index == 0 || found.Match.Value is not ['[', '/', ..]))
            {
                Report(block, at, mark.Value.ReplaceLineEndings(" "));
            }
        }
    }

    private void Report(LeafBlock block, int at, string mark)
    {
        if (Comment().IsMatch(mark))
        {
            diagnostics.Add(Catalogue.CommentShown(source.At(at), mark));
        }
        else if (block.Inline?.FirstChild is not LinkInline { IsImage: true, NextSibling: LiteralInline { NextSibling: null } })
        {
            // The diagnostic of a picture says what to do about the text behind it.
            diagnostics.Add(Catalogue.ForeignMarkup(source.At(at), mark));
        }
    }

    /// <summary>Comments of Hugo, of Liquid and Jinja, and of Obsidian.</summary>
    [GeneratedRegex(@"^(?:\{\{[<%]?-?\s*/\*|\{%-?\s*comment\b|\{#[ \t]|%%)")]
    private static partial Regex Comment();
}
