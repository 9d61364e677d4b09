using System.Text.RegularExpressions;
using BricsPost.Content.Diagnostics;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace BricsPost.Content.Checks;

/// <summary>Looks for rows with a cell too many or too few: the first of each table.</summary>
internal sealed partial class TableChecks(SourceText source, DiagnosticBag diagnostics) : IBodyCheck
{
    public void Check(MarkdownDocument document)
    {
        foreach (var table in document.Descendants<Table>())
        {
            var first = source.At(table.Span.Start).Line;
            var lines = source.Lines(first - 1).Take(source.At(table.Span.End).Line - first + 1).ToList();
            var columns = DisplayWidth(lines[0].Text);
            if (lines.Skip(1).FirstOrDefault(line => !line.IsBlank && DisplayWidth(line.Text) != columns) is { } uneven)
            {
                diagnostics.Add(Catalogue.TableRow(source.At(uneven.Start), DisplayWidth(uneven.Text), columns));
            }
        }
    }

    /// <summary>As the parser counts them: bars at either end bound no cell, and those in code or after a backslash are text.</summary>
    private static int DisplayWidth(string line)
    {
        var bars = NoBar().Replace(line, "x").Trim();
        return bars.AsSpan().Count('|') + 1 - (bars.StartsWith('|') ? 1 : 0) - (bars.Length > 1 && bars.EndsWith('|') ? 1 : 0);
    }

    [GeneratedRegex(@"\\.|(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)")]
    private static partial Regex NoBar();
}
