using System.Text.RegularExpressions;
using BricsPost.Content.Diagnostics;
using Markdig.Syntax;

namespace BricsPost.Content.Checks;

/// <summary>The lines of a paragraph without what the list or the quotation around it puts in front of them.</summary>
internal static partial class MarkupLines
{
    public static List<TextLine> Of(SourceText source, ParagraphBlock paragraph)
    {
        var first = source.At(paragraph.Span.Start);
        var last = source.At(paragraph.Span.End).Line;
        return
        [
            .. source.Lines(first.Line - 1).Take(last - first.Line + 1).Select((line, index) => index == 0
                ? new TextLine(paragraph.Span.Start, line.Text[Math.Min(first.Column - 1, line.Text.Length)..])
                : Bare(line)),
        ];
    }

    /// <summary>True if the paragraph stands in no list and no quotation, so that its lines are whole lines of the file.</summary>
    public static bool IsPlain(ParagraphBlock paragraph) => paragraph.Parent is MarkdownDocument;

    private static TextLine Bare(TextLine line)
    {
        var length = Prefix().Match(line.Text).Length;
        return new TextLine(line.Start + length, line.Text[length..]);
    }

    [GeneratedRegex(@"^[ \t>]*")]
    private static partial Regex Prefix();
}
