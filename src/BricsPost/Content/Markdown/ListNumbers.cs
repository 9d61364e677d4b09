using System.Globalization;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace BricsPost.Content.Markdown;

/// <summary>
/// Keeps the numbers of a list as the editor wrote them: in CommonMark only the first counts, and a chronology of 2011, 2013 and 2015
/// would read 2011, 2012 and 2013. A list of one number throughout is counted, which is what its writer wants.
/// </summary>
internal static class ListNumbers
{
    public static void Keep(MarkdownDocument document)
    {
        foreach (var list in document.Descendants<ListBlock>().Where(list => list.IsOrdered))
        {
            var items = list.OfType<ListItemBlock>().ToList();
            if (!items.TrueForAll(item => item.Order == items[0].Order))
            {
                Keep(items);
            }
        }
    }

    private static void Keep(List<ListItemBlock> items)
    {
        var next = items[0].Order;
        foreach (var item in items)
        {
            if (item.Order != next)
            {
                item.GetAttributes().AddProperty("value", item.Order.ToString(CultureInfo.InvariantCulture));
            }

            next = item.Order + 1;
        }
    }
}
