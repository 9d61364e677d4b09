using System.Text.RegularExpressions;
using BricsPost.Content.Source;
using BricsPost.Settings;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BricsPost.Content.Text;

/// <summary>Finds pictures and footnotes that became none, so that readers would see their brackets or miss their text.</summary>
/// <param name="offset">Where the Markdown begins in the source.</param>
internal sealed partial class LeftoverMarks(SourceText source, int offset, Findings findings)
{
    private const int LongestName = 200;
    private const int MostCompared = 100;

    public void Find(MarkdownDocument document)
    {
        var notes = document.Descendants<Footnote>().Take(MostCompared).Select(note => $"[{note.Label}]").ToList();
        foreach (var literal in document.Descendants<LiteralInline>().Where(one => !one.IsFirstCharacterEscaped))
        {
            var start = offset + literal.Span.Start;
            var text = source.Text.AsSpan(start, Math.Min(LongestName, source.Text.Length - start));
            if (literal.Content.Match("![") && Picture().IsMatch(text))
            {
                findings.Add(Diagnostics.PictureNotUnderstood(source.At(start)));
            }
            else if (literal.Content.Match("[") && Bracket(text, source.At(start), notes) is { } fault)
            {
                findings.Add(fault);
            }
        }

        // A bracket that nothing closes stays a delimiter.
        foreach (var open in document.Descendants<LinkDelimiterInline>())
        {
            var start = offset + open.Span.Start;
            if (Bracket(source.Text.AsSpan(start, Math.Min(LongestName, source.Text.Length - start)), source.At(start), notes) is { } fault)
            {
                findings.Add(fault);
            }
        }

        foreach (var note in document.GetLinkReferenceDefinitions(addGroup: false).Links.Values.OfType<FootnoteLinkReferenceDefinition>())
        {
            if (note.Footnote.Order < 0)
            {
                findings.Add(Diagnostics.FootnoteUnused(source.At(offset + note.Footnote.LabelSpan.Start), note.Label ?? ""));
            }
        }
    }

    private static Diagnostic? Bracket(ReadOnlySpan<char> text, Position at, List<string> notes)
    {
        if (Reference().IsMatch(text))
        {
            var mark = text[..(text.IndexOf(']') + 1)].ToString();
            return Diagnostics.FootnoteMissing(at, mark, Nearest.To(mark, notes));
        }

        var line = text.IndexOfAny('\r', '\n') is >= 0 and var end ? text[..end] : text;
        return OpenReference().IsMatch(text) ? Diagnostics.FootnoteNotClosed(at, line.ToString().Split(' ')[0])
            : Link().IsMatch(text) ? Diagnostics.LinkNotUnderstood(at, line.ToString())
            : null;
    }

    [GeneratedRegex(@"^!\[[^\]\r\n]*\]\(")]
    private static partial Regex Picture();

    [GeneratedRegex(@"^\[\^[^\]\s]+\]")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^\[\^[^\]\s]+(?:\s|\z)")]
    private static partial Regex OpenReference();

    /// <summary>With an address that ends too early, or with a space between the brackets.</summary>
    [GeneratedRegex(@"^\[[^\]\r\n]+\](?:\(| \((?:https?:|www\.))")]
    private static partial Regex Link();
}
