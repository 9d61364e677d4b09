using System.Text.RegularExpressions;
using BricsPost.Content.Diagnostics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BricsPost.Content.Checks;

/// <summary>Looks for signs that were to do something and that readers would see: the first of each kind in a paragraph.</summary>
internal sealed partial class MarkChecks(SourceText source, DiagnosticBag diagnostics) : IBodyCheck
{
    private const int LongestMark = 200;

    /// <summary>Each with the signs without which there is none of it: most texts have none, and long ones are quickly read.</summary>
    private static readonly (string[] Signs, Regex Form, Func<Position, Match, Diagnostic> Tell)[] Kinds =
    [
        (["**", "__", "~~"], Emphasis(), (at, found) => Catalogue.EmphasisShown(at, found.Value, Advice(found.Value))),
        (["{{", "{%", "["], Foreign(), (at, found) => Catalogue.ForeignMarkup(at, found.Value)),
        (["://", "www."], Address(), (at, found) => Catalogue.AddressShown(
            at, found.Value.TrimEnd('.', ',', ';', ':', '!', '?', '”', '’', '"', '\'', '»'))),
    ];

    public void Check(MarkdownDocument document)
    {
        foreach (var block in document.Descendants<LeafBlock>().Where(block => block.Inline is not null))
        {
            var literals = block.Inline?.Descendants<LiteralInline>()
                .Where(literal => !literal.IsFirstCharacterEscaped && !IsLinked(literal)).ToList() ?? [];
            foreach (var (signs, form, tell) in Kinds)
            {
                var found = literals.Where(literal => Has(signs, literal)).Select(literal => Match(form, literal));
                if (found.FirstOrDefault(one => one is not null) is { } first)
                {
                    diagnostics.Add(tell(source.At(first.At), first.Found));
                }
            }
        }
    }

    private static string Advice(string mark) => mark.StartsWith('~')
        ? "Text cannot be struck through: write it as it is to be read, and what was wrong under corrections."
        : "Bold text stands between two pairs that touch its words: **these words**.";

    private static bool IsLinked(LiteralInline literal)
    {
        for (var above = literal.Parent; above is not null; above = above.Parent)
        {
            if (above is LinkInline)
            {
                return true;
            }
        }

        return false;
    }

    private bool Has(string[] signs, LiteralInline literal)
    {
        var start = literal.Span.Start;
        var text = source.Text.AsSpan(start, Math.Clamp(literal.Span.Length, 0, source.Text.Length - start));
        foreach (var sign in signs)
        {
            if (text.Contains(sign, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A mark that begins in this piece of text; it may reach beyond it, for brackets divide the pieces.</summary>
    private Located? Match(Regex form, LiteralInline literal)
    {
        // With the character in front: a mark inside of a word or a bracket is none.
        var start = literal.Span.Start;
        var before = Math.Max(start - 1, 0);
        var length = Math.Min(start - before + literal.Span.Length + LongestMark, source.Text.Length - before);
        var text = source.Text.Substring(before, length);
        var found = form.Match(text, start - before);
        return found.Success && before + found.Index < start + literal.Span.Length ? new Located(before + found.Index, found) : null;
    }

    private sealed record Located(int At, Match Found);

    [GeneratedRegex(@"(?<!\*)\*\*(?!\*)|(?<!\w)__(?=[^\W_])|(?<=[^\W_])__(?!\w)|~~(?=\S)")]
    private static partial Regex Emphasis();

    /// <summary>Short codes, templates, links of wikis, and the tags of forums.</summary>
    [GeneratedRegex(
        @"\{\{[^{}\r\n]{1,80}\}\}|\{%[^{}\r\n]{1,80}%\}|\[\[[^\[\]\r\n]{1,80}\]\]|\[/?(?:caption|gallery|embed|video|audio|playlist" +
        @"|url|img|quote|b|i|u)(?:[ =][^\[\]\r\n]{0,120})?\]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Foreign();

    [GeneratedRegex(
        @"(?<![\w/@.=""'(<\[])(?:https?://|www\.)[^\s<>()\[\]]+\.[^\s<>()\[\]“”""]+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
