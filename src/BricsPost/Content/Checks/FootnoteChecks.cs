using System.Text.RegularExpressions;
using BricsPost.Content.Diagnostics;
using BricsPost.Settings;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace BricsPost.Content.Checks;

/// <summary>Footnotes that became none: their mark without a text, their text without a mark, or a slip in either.</summary>
internal sealed partial class FootnoteChecks(SourceText source, DiagnosticBag diagnostics)
{
    private const int MaxCompared = 100;

    private readonly List<(int Start, string Mark)> _marks = [];

    /// <summary>Whether this is the mark of a footnote.</summary>
    public bool Take(ReadOnlySpan<char> text, int start)
    {
        if (Mark().IsMatch(text))
        {
            _marks.Add((start, text[..(text.IndexOf(']') + 1)].ToString()));
            return true;
        }

        if (!OpenMark().IsMatch(text))
        {
            return false;
        }

        diagnostics.Add(Catalogue.FootnoteNotClosed(source.At(start), text.ToString().Split(' ', '\r', '\n')[0]));
        return true;
    }

    /// <summary>Other systems put the sign in front: ^[1].</summary>
    public void Caret(int at)
    {
        if (at + 1 < source.Text.Length && source.Text[at] == '^' && source.Text[at + 1] == '[')
        {
            var end = source.Text.IndexOfAny([']', '\r', '\n'], at);
            diagnostics.Add(Catalogue.FootnoteReversed(source.At(at), source.Text[at..(end < 0 ? source.Text.Length : end + 1)].TrimEnd()));
        }
    }

    public void Report(MarkdownDocument document)
    {
        var all = document.GetLinkReferenceDefinitions(addGroup: false).Links.Values.OfType<FootnoteLinkReferenceDefinition>().ToList();
        var names = all.Take(MaxCompared).Select(note => $"[{note.Label}]").ToList();
        var counts = _marks.CountBy(one => one.Mark).ToDictionary();
        var withoutColon = _marks.Where(one => BeginsLine(one.Start)).Select(one => one.Mark).Where(mark => counts[mark] > 1).ToHashSet();
        var meant = new HashSet<string>();
        var indented = ReportIndented();
        foreach (var (start, mark) in _marks.Where(one => !indented.Contains(one.Mark)))
        {
            if (!withoutColon.Contains(mark))
            {
                var nearest = SpellingSuggestion.For(mark, names);
                meant.Add(nearest ?? "");
                diagnostics.Add(nearest == mark
                    ? Catalogue.LinkNotUnderstood(source.At(start), mark, "Put a space behind the footnote.")
                    : Catalogue.FootnoteMissing(source.At(start), mark, nearest));
            }
            else if (BeginsLine(start))
            {
                diagnostics.Add(Catalogue.FootnoteWithoutColon(source.At(start), mark));
            }
        }

        Unused(all, meant);
        Twice(document);
    }

    /// <summary>Of two texts with one name, the later one vanishes.</summary>
    private void Twice(MarkdownDocument document)
    {
        var code = document.Descendants<CodeBlock>().Select(block => new TextSpan(block.Span.Start, block.Span.End)).ToList();
        var lines = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (Match note in Definition().Matches(source.Text))
        {
            var (mark, at) = (note.Groups[1].Value, source.At(note.Groups[1].Index));
            if (!code.Exists(block => note.Index >= block.Start && note.Index <= block.End) && !lines.TryAdd(mark, at.Line))
            {
                diagnostics.Add(Catalogue.FootnoteTwice(at, mark, lines[mark]));
            }
        }
    }

    private void Unused(List<FootnoteLinkReferenceDefinition> all, HashSet<string> meant)
    {
        foreach (var note in all.Where(note => note.Footnote.Order < 0 && !meant.Contains($"[{note.Label}]")))
        {
            diagnostics.Add(Catalogue.FootnoteUnused(source.At(note.Footnote.LabelSpan.Start), note.Label ?? ""));
        }
    }

    /// <summary>Reports the footnotes whose text stands in a list or a quotation.</summary>
    /// <returns>Their names.</returns>
    private HashSet<string> ReportIndented()
    {
        var names = new HashSet<string>();
        foreach (var (start, mark) in _marks.Where(one => IsIndentedText(one.Start, one.Mark) && names.Add(one.Mark)))
        {
            diagnostics.Add(Catalogue.FootnoteIndented(source.At(start), mark));
        }

        return names;
    }

    /// <summary>Within a list or a quotation, where the text of a footnote is a paragraph like any other.</summary>
    private bool IsIndentedText(int start, string mark) => source.Text.AsSpan(start + mark.Length).StartsWith(':')
        && source.LineAt(start) is var line && line.Start < start
        && line.Text.AsSpan(0, start - line.Start).Trim(" \t>").IsEmpty;

    private bool BeginsLine(int start) => source.At(start).Column == 1;

    [GeneratedRegex(@"^ {0,3}(\[\^[^\]\s]+\]):", RegexOptions.Multiline)]
    private static partial Regex Definition();

    [GeneratedRegex(@"^\[\^[ \t]*[^\]\s]+[ \t]*\]")]
    private static partial Regex Mark();

    [GeneratedRegex(@"^\[\^[^\]\s]+(?:\s|\z)")]
    private static partial Regex OpenMark();
}
