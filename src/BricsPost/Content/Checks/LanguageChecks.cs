using BricsPost.Content.Diagnostics;
using BricsPost.Content.FrontMatter;
using BricsPost.Languages;

namespace BricsPost.Content.Checks;

/// <summary>
/// Looks for a text in the letters of another language than the article's: it would run in the wrong direction, under English labels.
/// Reports a language in which the page has no labels.
/// </summary>
internal sealed class LanguageChecks(DiagnosticBag diagnostics)
{
    /// <summary>Fewer could be a quotation.</summary>
    private const int MinLetters = 20;

    /// <summary>So much of a text shows its language.</summary>
    private const int MaxCharacters = 20_000;

    public void Check(ParsedFrontMatter frontMatter, string text, string language)
    {
        var at = frontMatter.Fields.Has("lang") ? frontMatter.Fields.PositionOf("lang") : Position.Start;
        var written = $"{frontMatter.Fields.Peek("title")}\n{text}";
        var beginning = written[..Math.Min(written.Length, MaxCharacters)];
        if (Script.Of(beginning, MinLetters) is { } script
            && Script.OfLanguage(language) is { } expected && script.Name != expected)
        {
            diagnostics.Add(Catalogue.LanguageContradicted(at, script.Name, language, script.LanguageIn(written, language)));
        }

        if (Language.Of(language).Labels.Lang is not null)
        {
            diagnostics.Add(Catalogue.LabelsInEnglish(at, language));
        }
    }
}
