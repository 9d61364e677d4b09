using BricsPost.Content.Diagnostics;

namespace BricsPost.Content.FrontMatter;

/// <summary>
/// Finds a second front matter at the head of the text: what a template or another system put there would be read as a heading.
/// </summary>
internal static class SecondFrontMatter
{
    private const int MaxLines = 100;

    /// <summary>The text from below it, or as it is.</summary>
    public static TextSpan Skip(SourceText source, TextSpan body, DiagnosticBag diagnostics)
    {
        var from = source.At(body.Start).Line;
        var opening = source.Lines(Math.Min(from, source.LineCount)).Take(MaxLines).TakeWhile(line => line.IsBlank).Count() + from;
        if (opening + 1 >= source.LineCount || !Fences.IsFence(source.Line(opening).Text) || !IsKey(source.Line(opening + 1).Text))
        {
            return body;
        }

        if (source.Lines(opening + 1).Take(MaxLines).FirstOrDefault(line => Fences.IsFence(line.Text)) is not { } end)
        {
            return body;
        }

        diagnostics.Add(Catalogue.SecondFrontMatter(source.At(source.Line(opening).Start), source.At(end.Start).Line));
        return body with { Start = end.End };
    }

    private static bool IsKey(string line)
    {
        var key = line.Split(':')[0].Trim();
        return Fences.IsKey(line) && (KeyNames.Article.ContainsKey(key.ToLowerInvariant()) || ForeignKeys.Find(key) is { Ours: not null });
    }
}
