using BricsPost.Content.Diagnostics;

namespace BricsPost.Content.FrontMatter;

/// <summary>
/// Finds the line that ends the front matter. Where it is missing or misspelt, the article is read on from where its text seems
/// to begin: one mistake neither hides the others nor turns each paragraph into one.
/// </summary>
internal static class FrontMatterEnd
{
    /// <param name="first">Index of the first line of the front matter.</param>
    /// <returns>Offsets: where the keys end, and where the text begins, or null where no text was found.</returns>
    public static (int End, int? BodyStart) Find(SourceText source, int first, DiagnosticBag diagnostics)
    {
        TextLine? almost = null;
        var (lastFilled, mayBeText) = (first - 1, false);
        for (var index = first; index < source.LineCount; index++)
        {
            var line = source.Line(index);
            if (Fences.IsFence(line.Text))
            {
                return (line.Start, line.End);
            }

            if (mayBeText && Fences.IsProse(line.Text) && !Fences.IsAlmostFence(line.Text))
            {
                return almost is { } misspelt
                    ? Misspelt(source, misspelt, diagnostics)
                    : Missing(source, lastFilled, line.Start, diagnostics);
            }

            almost ??= Fences.IsAlmostFence(line.Text) ? line : null;
            mayBeText = line.IsBlank || almost == line || (mayBeText && !Fences.IsKey(line.Text));
            lastFilled = line.IsBlank || almost is not null ? lastFilled : index;
        }

        return almost is { } only ? Misspelt(source, only, diagnostics) : Missing(source, lastFilled, null, diagnostics);
    }

    private static (int End, int? BodyStart) Misspelt(SourceText source, TextLine line, DiagnosticBag diagnostics)
    {
        diagnostics.Add(Catalogue.FenceMisspelt(source.At(line.Start), line.Text, Fix.ReplaceLine(source, line, "---")));
        return (line.Start, line.End);
    }

    private static (int End, int? BodyStart) Missing(SourceText source, int lastKey, int? text, DiagnosticBag diagnostics)
    {
        var key = source.Line(Math.Max(lastKey, 0));
        diagnostics.Add(Catalogue.FrontMatterNotClosed(Position.Start, lastKey + 1, Fix.Insert(source, key.End, "\n---")));
        return (text ?? source.Text.Length, text);
    }
}
