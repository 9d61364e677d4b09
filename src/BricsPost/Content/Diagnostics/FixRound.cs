using System.Text;

namespace BricsPost.Content.Diagnostics;

/// <summary>One application of fixes to a text: all that do not touch each other; the others have their turn in the next round.</summary>
/// <param name="Applied">The diagnostics whose fixes are in <paramref name="Text"/>, in the order of the file.</param>
internal sealed record FixRound(string Text, IReadOnlyList<Diagnostic> Applied)
{
    private IReadOnlyList<TextEdit> Edits { get; init; } = [];

    public static FixRound Of(string text, IEnumerable<Diagnostic> diagnostics)
    {
        var (edits, applied) = (new List<TextEdit>(), new List<Diagnostic>());
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.Fix is { Edits: var own } && own.All(edit => !edits.Exists(other => Touches(edit, other))))
            {
                edits.AddRange(own);
                applied.Add(diagnostic);
            }
        }

        edits.Sort((one, other) => one.Start.CompareTo(other.Start));
        return new FixRound(Replaced(text, edits), applied) { Edits = edits };
    }

    /// <summary>Where what stands at an offset of the new text stood in the old one; inside of a replacement, where that begins.</summary>
    public int Before(int offset)
    {
        var shift = 0;
        foreach (var edit in Edits)
        {
            var start = edit.Start + shift;
            if (offset < start)
            {
                break;
            }

            if (offset < start + edit.Replacement.Length)
            {
                return edit.Start;
            }

            shift += edit.Replacement.Length - (edit.End - edit.Start);
        }

        return offset - shift;
    }

    private static bool Touches(TextEdit one, TextEdit other) =>
        one.Start == other.Start || (one.Start < other.End && other.Start < one.End);

    private static string Replaced(string text, List<TextEdit> edits)
    {
        var replaced = new StringBuilder(text.Length);
        var from = 0;
        foreach (var edit in edits)
        {
            replaced.Append(text, from, edit.Start - from).Append(edit.Replacement);
            from = edit.End;
        }

        return replaced.Append(text, from, text.Length - from).ToString();
    }
}
