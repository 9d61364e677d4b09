using System.Globalization;
using System.Text;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace BricsPost.Content.Markdown;

/// <summary>Under the page's own h1 the first heading is an h2 and no level is skipped, whatever the editor wrote.</summary>
internal static class Headings
{
    /// <summary>Ids of the page around the body.</summary>
    public static readonly string[] Taken = ["article", "corrections"];

    /// <summary>The level that the editor wrote.</summary>
    public static int WrittenLevel(HeadingBlock heading) => heading.GetData(typeof(Headings)) as int? ?? heading.Level;

    public static void Normalise(MarkdownDocument document)
    {
        var open = new Stack<int>();
        var ids = Taken.ToDictionary(id => id, _ => 0);
        foreach (var heading in document.Descendants<HeadingBlock>().Where(heading => heading.Inline?.FirstChild is not null))
        {
            while (open.TryPeek(out var level) && level >= heading.Level)
            {
                open.Pop();
            }

            open.Push(heading.Level);
            heading.SetData(typeof(Headings), heading.Level);
            heading.Level = Math.Min(open.Count + 1, 6);
            heading.GetAttributes().Id = Unique(Id(heading), ids);
        }
    }

    /// <summary>Letters and digits of every script, hyphens between words: it never meets the <c>fn:1</c> of a footnote.</summary>
    private static string Id(HeadingBlock heading)
    {
        var id = new StringBuilder();
        foreach (var rune in PlainText.Of(heading).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                id.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (id.Length > 0 && id[^1] != '-')
            {
                id.Append('-');
            }
        }

        return id.ToString().Trim('-') is { Length: > 0 } words ? words : "section";
    }

    private static string Unique(string id, Dictionary<string, int> ids)
    {
        var count = ids.GetValueOrDefault(id);
        var unique = id;
        while (ids.ContainsKey(unique))
        {
            unique = $"{id}-{++count}";
        }

        ids[id] = count;
        ids.TryAdd(unique, 0);
        return unique;
    }
}
