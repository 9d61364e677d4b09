using System.Text.RegularExpressions;
using BricsPost.Content.Diagnostics;
using Markdig.Syntax;

namespace BricsPost.Content.Checks;

/// <summary>Looks for tables that became none: their bars would be shown.</summary>
internal sealed partial class UnparsedTableChecks(SourceText source, DiagnosticBag diagnostics) : IBodyCheck
{
    public void Check(MarkdownDocument document)
    {
        foreach (var paragraph in document.Descendants<ParagraphBlock>())
        {
            var lines = MarkupLines.Of(source, paragraph);
            var rule = lines.FindIndex(line => Rule().IsMatch(line.Text));
            if (rule > 0 && lines[rule - 1].Text.Contains('|', StringComparison.Ordinal))
            {
                WithRule(lines, rule, MarkupLines.IsPlain(paragraph));
            }
            else if (lines.Count > 1 && lines.TrueForAll(line => line.Text.TrimStart() is ['|', ..]))
            {
                var at = source.At(lines[0].Start);
                diagnostics.Add(Catalogue.TableShown(
                    at, null, "To make a table of the lines, put an empty line above the first and |---|---| below it."));
            }
        }
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

    [GeneratedRegex(@"^[ \t]*(?=[^|\r\n]*\|)\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")]
    private static partial Regex Rule();
}
