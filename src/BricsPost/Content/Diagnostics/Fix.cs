namespace BricsPost.Content.Diagnostics;

/// <summary>A remedy that needs no decision, as data: the message, <c>check --fix</c> and the preview are all made from it.</summary>
/// <param name="Edits">In the order of the file; none overlaps another. They are applied together or not at all.</param>
public sealed record Fix(IReadOnlyList<TextEdit> Edits)
{
    /// <summary>The whole lines that change, as they stand.</summary>
    public string Before => Joined(edit => edit.Before);

    /// <summary>The same lines afterwards; empty where they go.</summary>
    public string After => Joined(edit => edit.After);

    /// <summary>A sentence for the end of a message, with lines that can be pasted; <c>⏎</c> stands for a line end.</summary>
    public string Advice => After.Length > 0
        ? $"Write {string.Join(" ⏎ ", After.TrimStart().Split('\n'))}"
        : Before.Contains('\n', StringComparison.Ordinal) ? "Delete these lines." : "Delete the line.";

    internal static Fix Replace(SourceText source, TextSpan span, string replacement) => new([TextEdit.Replace(source, span, replacement)]);

    internal static Fix Insert(SourceText source, int offset, string text) => Replace(source, new TextSpan(offset, offset), text);

    /// <summary>Replaces a line, not its line end.</summary>
    internal static Fix ReplaceLine(SourceText source, TextLine line, string replacement) =>
        Replace(source, new TextSpan(line.Start, line.End), replacement);

    /// <summary>Deletes whole lines with their line ends; both indexes count from zero.</summary>
    internal static Fix DeleteLines(SourceText source, int first, int last) => new([TextEdit.DeleteLines(source, first, last)]);

    private string Joined(Func<TextEdit, string> lines) => string.Join('\n', Edits.Select(lines).Where(text => text.Length > 0));
}
