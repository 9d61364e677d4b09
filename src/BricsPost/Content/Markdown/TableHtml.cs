using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace BricsPost.Content.Markdown;

/// <summary>
/// Tables that scroll inside themselves, by keyboard as well, and that say so. Columns are aligned by the classes
/// <c>mid</c> and <c>end</c>: the page's content security policy allows no style attribute. The class <c>many</c> tells the layout of a
/// table that needs the width of the sheet.
/// </summary>
internal sealed partial class TableHtml(BodyLabels labels) : HtmlObjectRenderer<Table>
{
    // A phone shows about so many columns of figures, and so does half a sheet of paper.
    private const int MaxColumnsOfAPhone = 6;

    private int _count;

    protected override void Write(HtmlRenderer renderer, Table table)
    {
        // Screen readers cannot distinguish two landmarks of one name.
        var name = ++_count == 1 ? labels.Table : $"{labels.Table} {labels.Number(_count)}";
        renderer.EnsureLine();
        var many = table.OfType<TableRow>().Any(row => row.Count > MaxColumnsOfAPhone) ? " many" : "";
        renderer.Write($"<div class=\"scroll{many}\" role=\"region\" aria-label=\"").WriteEscape(name).WriteLine("\" tabindex=\"0\">");
        renderer.WriteLine("<table>");
        Rows(renderer, table, "thead", table.OfType<TableRow>().TakeWhile(row => row.IsHeader));
        Rows(renderer, table, "tbody", table.OfType<TableRow>().SkipWhile(row => row.IsHeader));
        renderer.WriteLine("</table>");
        renderer.WriteLine("</div>");
    }

    private static void Rows(HtmlRenderer renderer, Table table, string part, IEnumerable<TableRow> rows)
    {
        var any = false;
        foreach (var row in rows)
        {
            renderer.Write(any ? "" : $"<{part}>\n").Write("<tr>");
            any = true;
            for (var column = 0; column < row.Count; column++)
            {
                Cell(renderer, (TableCell)row[column], row.IsHeader, Alignment(table, column));
            }

            renderer.WriteLine("</tr>");
        }

        renderer.Write(any ? $"</{part}>\n" : "");
    }

    private static void Cell(HtmlRenderer renderer, TableCell cell, bool isHeader, string alignment)
    {
        // An empty heading of a column, as in the corner of many tables, heads nothing.
        var isNamed = isHeader && cell.Descendants<LeafBlock>().Any(block => PlainText.Of(block).Length > 0);
        renderer.Write(isNamed ? "<th scope=\"col\"" : "<td").Write(alignment).Write('>');
        var before = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = true;
        // Between letters that run from right to left, a sign would change sides.
        var isSigned = cell.Count == 1 && cell[0] is LeafBlock { } only && SignedNumber().IsMatch(PlainText.Of(only));
        renderer.Write(isSigned ? "<bdi dir=\"ltr\">" : "");
        renderer.WriteChildren(cell);
        renderer.Write(isSigned ? "</bdi>" : "");
        renderer.ImplicitParagraph = before;
        renderer.Write(isNamed ? "</th>" : "</td>");
    }

    private static string Alignment(Table table, int column) =>
        (column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null) switch
        {
            TableColumnAlign.Center => " class=\"mid\"",
            TableColumnAlign.Right => " class=\"end\"",
            _ => "",
        };

    // A number of any script with a sign, a percent sign or a currency before or behind it.
    [GeneratedRegex(
        @"^(?=.*[^\d.,\s])[+\-\u2212\u2013\u00B1~<>\p{Sc}\s]*\d[\d.,\u066B\u066C\s]*[%\u2030\u066A\p{Sc}\s]*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex SignedNumber();
}
