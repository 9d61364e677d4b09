using BricsPost.Content.Diagnostics;

namespace BricsPost.Content.FrontMatter;

/// <summary>
/// Finds what Git leaves in a file that two people changed. The marks are read on as blanks, so that both versions are checked
/// and every place stays where it was.
/// </summary>
internal static class MergeConflicts
{
    private const string Ours = "<<<<<<<";
    private const string Between = "=======";
    private const string Theirs = ">>>>>>>";

    public static SourceText TakeOut(SourceText source, DiagnosticBag diagnostics)
    {
        if (!source.Text.Contains(Ours, StringComparison.Ordinal))
        {
            return source;
        }

        var text = source.Text.ToCharArray();
        var open = new List<TextLine>();
        foreach (var line in source.Lines().Where(IsMark))
        {
            if (line.Text.StartsWith(Ours, StringComparison.Ordinal))
            {
                Report(open, source, diagnostics);
                open = [];
            }
            else if (open.Count == 0)
            {
                // Underlined headings and quotes in quotes look so too.
                continue;
            }

            open.Add(line);
            Array.Fill(text, ' ', line.Start, line.Text.Length);
            if (line.Text.StartsWith(Theirs, StringComparison.Ordinal))
            {
                Report(open, source, diagnostics);
                open = [];
            }
        }

        Report(open, source, diagnostics);
        return new SourceText(new string(text));
    }

    private static void Report(List<TextLine> marks, SourceText source, DiagnosticBag diagnostics)
    {
        if (marks.Count > 0)
        {
            diagnostics.Add(Catalogue.MergeConflict(source.At(marks[0].Start), marks[0].Text, marks[^1].Text));
        }
    }

    /// <summary>Seven of the same at the left edge, then nothing or a name; <c>|||||||</c> stands above the common ancestor.</summary>
    private static bool IsMark(TextLine line) => line.Text.Length >= Ours.Length
        && (line.Text.Length == Ours.Length || line.Text[Ours.Length] == ' ')
        && line.Text[..Ours.Length] is Ours or Between or Theirs or "|||||||";
}
