using BricsPost.Content.Diagnostics;

namespace BricsPost.Content.FrontMatter;

/// <summary>Finds where the front matter begins. An error there is reported and hides nothing that follows.</summary>
internal static class FrontMatterStart
{
    /// <summary>Lines that may stand above it by mistake: an opening of a code block, a comment, a note to a colleague.</summary>
    private const int MaxAbove = 20;

    private static readonly string[] Pages = ["<!DOCTYPE", "<html", "<?xml"];

    /// <summary>The index of its first line, or null where there is none.</summary>
    public static int? Find(SourceText source, DiagnosticBag diagnostics)
    {
        // A file of nothing but the marks of a merge is blank here.
        var above = Math.Min(source.Lines().TakeWhile(line => line.IsBlank).Count(), source.LineCount - 1);
        var first = source.Line(above);
        var at = source.At(first.Start);
        switch (first.Text)
        {
            case var text when Fences.IsFence(text) && above == 0:
                return 1;
            case var text when Fences.IsFence(text):
                diagnostics.Add(Catalogue.FrontMatterNotFirst(at, null, Fix.DeleteLines(source, 0, above - 1)));
                return above + 1;
            case var _ when Kind(source) is { } kind:
                diagnostics.Add(Catalogue.FrontMatterOfAnotherKind(at, kind, OtherFrontMatter.ToYaml(source, above)));
                return null;
            case var text when Fences.IsAlmostFence(text):
                diagnostics.Add(Catalogue.FenceMisspelt(at, text, Fix.ReplaceLine(source, first, "---")));
                return IsKey(source, above + 1) ? above + 1 : null;
            default:
                return Below(source, above, diagnostics);
        }
    }

    /// <summary>Something else stands above it, or its first line is missing.</summary>
    private static int? Below(SourceText source, int above, DiagnosticBag diagnostics)
    {
        var first = source.Line(above);
        var last = Math.Min(above + MaxAbove, source.LineCount);
        var fence = Enumerable.Range(above, last - above).FirstOrDefault(index => Fences.IsFence(source.Line(index).Text), -1);
        if (fence >= 0 && IsKey(source, fence + 1))
        {
            diagnostics.Add(Catalogue.FrontMatterNotFirst(source.At(source.Line(fence).Start), first.Text, null));
            return fence + 1;
        }

        if (Fences.IsKey(first.Text) && (fence >= 0 || IsOfPelican(source, above)))
        {
            diagnostics.Add(Catalogue.OpeningMissing(source.At(first.Start), first.Text, Fix.Insert(source, first.Start, "---\n")));
            return above;
        }

        diagnostics.Add(Catalogue.NoFrontMatter(source.At(first.Start), first.Text));
        return null;
    }

    /// <summary>Keys without any fence, down to the first empty line: the form of Pelican and MultiMarkdown.</summary>
    private static bool IsOfPelican(SourceText source, int first)
    {
        var keys = source.Lines(first).TakeWhile(line => !line.IsBlank).Select(line => line.Text).ToList();
        return keys.TrueForAll(line => Fences.IsKey(line) || line is [' ' or '\t', ..])
            && keys.Exists(line => ForeignKeys.Plain(line.Split(':')[0]) == "title") && keys.Count < source.LineCount - first;
    }

    private static bool IsKey(SourceText source, int index) => index < source.LineCount && Fences.IsKey(source.Line(index).Text);

    /// <summary>What the file begins like, in place of YAML; null where it does not.</summary>
    public static string? Kind(SourceText source) => (source.Lines().FirstOrDefault(line => !line.IsBlank)?.Text ?? "") switch
    {
        ['+', '+', '+', ..] or "---toml" => "TOML",
        ['{', ..] or "---json" or ";;;" => "JSON",
        var text when Array.Exists(Pages, begin => text.StartsWith(begin, StringComparison.OrdinalIgnoreCase)) => "HTML",
        _ => null,
    };
}
