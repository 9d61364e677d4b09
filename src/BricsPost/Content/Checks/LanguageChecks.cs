using BricsPost.Content.Diagnostics;
using BricsPost.Content.FrontMatter;

namespace BricsPost.Content.Checks;

/// <summary>
/// Looks for a text in the letters of another language than the article's: it would run in the wrong direction, under English labels.
/// </summary>
internal sealed class LanguageChecks(DiagnosticBag diagnostics)
{
    /// <summary>Fewer could be a quotation.</summary>
    private const int LeastLetters = 20;

    /// <summary>As much of a text as tells its language.</summary>
    private const int MostCharacters = 20_000;

    public void Check(ParsedFrontMatter frontMatter, string text, string language)
    {
        var written = $"{frontMatter.Fields.Peek("title")}\n{text}";
        var beginning = written[..Math.Min(written.Length, MostCharacters)];
        if (Script.Of(beginning, LeastLetters) is { } script
            && Script.OfLanguage(language) is { } expected && script.Name != expected)
        {
            var at = frontMatter.Fields.Has("lang") ? frontMatter.Fields.PositionOf("lang") : Position.Start;
            diagnostics.Add(Catalogue.LanguageContradicted(at, script.Name, language, script.LanguageIn(written, language)));
        }
    }
}
