namespace BricsPost.Content.Diagnostics;

/// <summary>One stretch of the article and what takes its place.</summary>
/// <param name="Start">Offset in UTF-16 code units in the decoded file, counted behind its byte order mark.</param>
/// <param name="End">The offset behind the last character that goes; equal to <paramref name="Start"/> where text is only added.</param>
/// <param name="Replacement">With the line ends of the file.</param>
/// <param name="Before">The whole lines that the stretch touches, parted by <c>\n</c>; empty where whole lines are added.</param>
/// <param name="After">The same lines afterwards; empty where they are deleted.</param>
public sealed record TextEdit(int Start, int End, string Replacement, string Before, string After)
{
    internal static TextEdit Replace(SourceText source, TextSpan span, string replacement)
    {
        var text = source.Text;
        var first = source.LineAt(span.Start).Start;
        var isWhole = first == span.Start && (span.End > span.Start ? text[span.End - 1] is '\n' or '\r' : replacement.EndsWith('\n'));
        var last = source.LineAt(span.End).End;
        var (head, tail) = (text[first..span.Start], isWhole ? "" : text[span.End..Math.Max(span.End, last)]);
        return new TextEdit(
            span.Start, span.End, replacement.ReplaceLineEndings(source.LineEnd),
            Lines(head + text[span.Start..span.End] + tail), Lines(head + replacement + tail));
    }

    internal static TextEdit DeleteLines(SourceText source, int first, int last) => Replace(
        source, new TextSpan(source.Line(first).Start, last + 1 < source.LineCount ? source.Line(last + 1).Start : source.Text.Length), "");

    private static string Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n');
}
