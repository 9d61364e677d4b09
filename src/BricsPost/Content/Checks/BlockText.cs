using System.Text.RegularExpressions;
using BricsPost.Content.Diagnostics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BricsPost.Content.Checks;

/// <summary>The source of a paragraph, a heading or a cell, and which of its characters readers see as they are written.</summary>
internal sealed class BlockText
{
    private readonly SourceText _source;
    private readonly List<(int Start, int End)> _shown;

    public BlockText(SourceText source, LeafBlock block, bool withLinks = true)
    {
        _source = source;
        var inlines = block.Inline?.Descendants<Inline>() ?? [];
        _shown =
        [
            .. inlines.Where(one => one is LiteralInline or DelimiterInline && (withLinks || !IsLinked(one)))
                .Select(one => (Start: one.Span.Start + Escape(one), End: one.Span.End + 1))
                .Where(span => span.End > span.Start && span.End <= source.Text.Length)
                .OrderBy(span => span.Start),
        ];
    }

    /// <summary>The paragraphs, headings and cells of a document.</summary>
    public static IEnumerable<LeafBlock> BlocksOf(MarkdownDocument document) =>
        document.Descendants<LeafBlock>().Where(block => block.Inline is not null);

    /// <summary>True if some of these signs are written in it: most blocks have none, and are read no further.</summary>
    public bool HasAny(params ReadOnlySpan<string> signs)
    {
        foreach (var (start, end) in _shown)
        {
            foreach (var sign in signs)
            {
                if (_source.Text.AsSpan(start, end - start).Contains(sign, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The places that begin where readers see what is written; each match is found in the whole block.</summary>
    public IEnumerable<(int At, Match Match)> Find(Regex form)
    {
        if (_shown.Count == 0)
        {
            yield break;
        }

        // From the beginning of the line, where the mark of a list stands.
        var start = _source.LineAt(_shown[0].Start).Start;
        var text = _source.Text[start.._shown.Max(span => span.End)];
        for (var match = form.Match(text); match.Success; match = match.NextMatch())
        {
            if (Shows(start + match.Index))
            {
                yield return (start + match.Index, match);
            }
        }
    }

    /// <summary>True if readers see this character as it is written: it is neither code nor escaped nor part of a link's address.</summary>
    public bool Shows(int offset)
    {
        var index = _shown.BinarySearch((offset, int.MaxValue));
        var before = index >= 0 ? index : ~index - 1;
        return before >= 0 && offset < _shown[before].End;
    }

    /// <summary>A backslash and the character behind it, which the editor means.</summary>
    private static int Escape(Inline inline) => inline is LiteralInline { IsFirstCharacterEscaped: true } ? 2 : 0;

    private static bool IsLinked(Inline inline)
    {
        for (var above = inline.Parent; above is not null; above = above.Parent)
        {
            if (above is LinkInline)
            {
                return true;
            }
        }

        return false;
    }
}
