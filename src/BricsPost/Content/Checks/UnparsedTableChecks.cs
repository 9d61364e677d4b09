using System.Text.RegularExpressions;
using BricsPost.Content.Diagnostics;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace BricsPost.Content.Checks;

/// <summary>Looks for tables that became none: their bars would be shown.</summary>
internal sealed partial class UnparsedTableChecks(SourceText source, DiagnosticBag diagnostics) : IBodyCheck
{
    private const int MaxColumns = 20;

    public void Check(MarkdownDocument document)
    {
        var headsOfTables = document.WithSiblings<Table>().Where(HasHead).Select(table => table.Above).ToHashSet();
        foreach (var paragraph in document.Descendants<ParagraphBlock>().Where(paragraph => !headsOfTables.Contains(paragraph)))
        {
            var lines = MarkupLines.Of(source, paragraph);
            var rule = lines.FindIndex(line => Rule().IsMatch(line.Text));
            if (rule > 0 && lines[rule - 1].Text.Contains('|', StringComparison.Ordinal))
            {
                WithRule(lines, rule, MarkupLines.IsPlain(paragraph));
            }
            else if (lines.Count > 1 && (IsGrid(lines) || HasEqualRows(lines)))
            {
                WithoutRule(lines);
            }
        }
    }

    /// <summary>The last lines of the paragraph above it have become this table.</summary>
    private static bool HasHead((Block? Above, Table Block, Block? Below) table) =>
        table.Above is ParagraphBlock paragraph && table.Block.Span.Start <= paragraph.Span.End;

    private static bool HasEqualRows(List<TextLine> lines) =>
        lines.TrueForAll(line => line.Text.TrimStart() is ['|', ..])
        || (lines[0].Text.Contains(" | ", StringComparison.Ordinal)
            && lines.TrueForAll(line => line.Text.AsSpan().Count(" | ") == lines[0].Text.AsSpan().Count(" | ")));

    private static bool IsGrid(List<TextLine> lines) => Grid().IsMatch(lines[0].Text);

    private void WithoutRule(List<TextLine> lines)
    {
        var columns = lines[0].Text.Trim().Trim('|').AsSpan().Count('|') + 1;
        var rule = IsGrid(lines) ? "|---|---|" : $"|{string.Concat(Enumerable.Repeat("---|", Math.Min(columns, MaxColumns)))}";
        var isOfDashes = Dashes().IsMatch(lines[1].Text);
        var fix = isOfDashes ? Fix.Replace(source, new TextSpan(lines[1].Start, lines[1].End), rule) : null;
        diagnostics.Add(Catalogue.TableShown(source.At(lines[0].Start), fix, isOfDashes
            ? $"Write hyphens in the second line: {rule}"
            : $"To make a table of the lines, put an empty line above the first and {rule} below it."));
    }

    /// <summary>All is there, but a line of text stands too near, or the columns are not the same.</summary>
    private void WithRule(List<TextLine> lines, int rule, bool isPlain)
    {
        var below = lines.FindIndex(rule + 1, line => !line.Text.Contains('|', StringComparison.Ordinal));
        if (rule == 1 && below < 0)
        {
            diagnostics.Add(Catalogue.TableShown(
                source.At(lines[0].Start), null, "Write as many columns of hyphens in the second line as there are cells in the first."));
            return;
        }

        List<TextLine> near = [.. rule > 1 ? [lines[rule - 1]] : (TextLine[])[], .. below < 0 ? [] : (TextLine[])[lines[below]]];
        var fix = isPlain ? new Fix([.. near.Select(line => TextEdit.Replace(source, new TextSpan(line.Start, line.Start), "\n"))]) : null;
        diagnostics.Add(Catalogue.TableShown(source.At(lines[Math.Max(rule - 1, 0)].Start), fix, rule > 1
            ? "Put an empty line above the first row."
            : "Put an empty line below the last row."));
    }

    /// <summary>Of pandoc and reStructuredText.</summary>
    [GeneratedRegex(@"^\+[-=+]{3,}\+[ \t]*$")]
    private static partial Regex Grid();

    /// <summary>Word processors make dashes of the hyphens.</summary>
    [GeneratedRegex(@"^[ \t]*\|?(?=.*[–—])[-–—:| \t]+\|[-–—:| \t]*$")]
    private static partial Regex Dashes();

    [GeneratedRegex(@"^[ \t]*(?=[^|\r\n]*\|)\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")]
    private static partial Regex Rule();
}
