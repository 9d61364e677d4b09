using System.Text.RegularExpressions;
using BricsPost.Content.Diagnostics;
using Markdig.Extensions.Tables;
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
        foreach (var block in document.Descendants<LeafBlock>().Where(block => block.Inline is not null))
        {
            // The opening mark of a short code reports its closing mark, too.
            foreach (var (at, mark) in markup.In(block).Where((found, index) => index == 0 || found.Match.Value is not ['[', '/', ..]))
            {
                Report(block, at, mark.Value.ReplaceLineEndings(" "));
            }
        }

        foreach (var block in document.Descendants<Table>().SelectMany(Neighbours))
        {
            if (TableCaption().Match(source.Text, block.Span.Start) is { Success: true } caption)
            {
                diagnostics.Add(Catalogue.ForeignMarkup(source.At(caption.Index), caption.Value));
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

    private static IEnumerable<ParagraphBlock> Neighbours(Table table)
    {
        var index = table.Parent?.IndexOf(table) ?? 0;
        return table.Parent?.Where((_, place) => Math.Abs(place - index) == 1).OfType<ParagraphBlock>() ?? [];
    }

    /// <summary>Comments of Hugo, of Liquid and Jinja, and of Obsidian.</summary>
    [GeneratedRegex(@"^(?:\{\{[<%]?-?\s*/\*|\{%-?\s*comment\b|\{#[ \t]|%%)")]
    private static partial Regex Comment();

    /// <summary>Above or below a table, as Pandoc has it.</summary>
    [GeneratedRegex(@"\GTable:(?=[ \t])|\G:(?=[ \t])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TableCaption();
}
