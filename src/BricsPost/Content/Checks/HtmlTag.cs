using System.Collections.Frozen;
using System.Text.RegularExpressions;
using BricsPost.Content.Diagnostics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BricsPost.Content.Checks;

/// <summary>A tag of HTML, of XML or of a template, as it stands in the text.</summary>
internal sealed partial record HtmlTag(int Start, string Text, string Name)
{
    private const int Longest = 2000;
    private const int LongestShown = 300;

    private static readonly FrozenSet<string> Elements = Names().ToFrozenSet(StringComparer.Ordinal);

    public int End => Start + Text.Length;

    /// <summary>Word processors make a dash of the hyphens.</summary>
    public bool IsComment => Text is ['<', '!', '-' or '–' or '—' or ' ', ..] or ['{', '/', ..];

    /// <summary>The first in a text that is no Markdown.</summary>
    public static HtmlTag? First(string text) => Enumerable.Range(0, Math.Min(text.Length, Longest))
        .Where(index => text[index] is '<' or '{').Select(index => At(text, index)).FirstOrDefault(tag => tag is not null);

    /// <summary>Those of a block, in its order; what else stands between angle brackets is the editor's own.</summary>
    public static IEnumerable<HtmlTag> In(SourceText source, LeafBlock block)
    {
        foreach (var literal in block.Inline?.Descendants<LiteralInline>() ?? [])
        {
            var from = literal.Span.Start + (literal.IsFirstCharacterEscaped ? 2 : 0);
            var end = Math.Min(literal.Span.End + 1, source.Text.Length);
            while (from < end && source.Text.AsSpan(from, end - from).IndexOfAny('<', '{') is >= 0 and var found)
            {
                from += found;
                if (At(source.Text, from) is { } tag)
                {
                    yield return tag;
                }

                from++;
            }
        }
    }

    /// <summary>Of a comment: up to its end, or to the end of its line.</summary>
    public string Whole(string text)
    {
        var rest = text.AsSpan(Start, Math.Min(LongestShown, text.Length - Start));
        var close = Text[0] == '{' ? "*/}" : Text is "<!--" ? "-->" : ">";
        var end = rest.IndexOf(close) is >= 0 and var found ? found + close.Length : rest.IndexOfAny('\r', '\n');
        return (end < 0 ? rest : rest[..end]).ToString().ReplaceLineEndings(" ");
    }

    public static List<TextSpan> Spans(SourceText source, MarkdownDocument document) =>
        [.. document.Descendants<LeafBlock>().SelectMany(block => In(source, block)).Select(tag => new TextSpan(tag.Start, tag.End))];

    /// <summary>The list that <c>html-elements.txt</c> holds, one name a line.</summary>
    public static IEnumerable<string> Names()
    {
        using var file = typeof(HtmlTag).Assembly.GetManifestResourceStream("Content/Checks/html-elements.txt")
            ?? throw new InvalidOperationException("The program has no list of HTML elements.");
        using var reader = new StreamReader(file);
        while (reader.ReadLine() is { } line)
        {
            if (line is not ['#', ..])
            {
                yield return line;
            }
        }
    }

    private static HtmlTag? At(string text, int start)
    {
        // Of {{/* */}}, which another check reports, the inner braces are none of MDX.
        if (start > 0 && text[start] == '{' && text[start - 1] == '{')
        {
            return null;
        }

        var match = Form().Match(text.Substring(start, Math.Min(Longest, text.Length - start)));
        var name = match.Groups["name"];
        return match.Success && (!name.Success || IsElement(name.Value, match.Value))
            ? new HtmlTag(start, match.Value, name.Value.ToLowerInvariant())
            : null;
    }

    /// <summary>
    /// By its name, or because nobody writes anything else so: with an attribute, closed, or with a hyphen in its name. A single letter
    /// with words behind it may be a comparison.
    /// </summary>
    private static bool IsElement(string name, string tag) =>
        (Elements.Contains(name.ToLowerInvariant()) && (name.Length > 1 || !tag.Contains(' ', StringComparison.Ordinal)))
        || name.AsSpan().ContainsAny('-', ':')
        || tag.Contains('=', StringComparison.Ordinal)
        || tag.StartsWith("</", StringComparison.Ordinal) || tag.EndsWith("/>", StringComparison.Ordinal);

    [GeneratedRegex(
        @"\A(?:</?(?<name>[A-Za-z][\w:.-]*)(?:\s[^<>]*)?/?>|<(?<name>[A-Za-z][\w:.-]*)\s+[\w-]+=[""'“][^<>]*|" +
        @"<!\s*(?:-{1,2}|[–—])|<![A-Za-z][^<>]*>|<!\[CDATA\[|<\?[\w=]*|<%[=-]?|\{/\*)")]
    private static partial Regex Form();
}
