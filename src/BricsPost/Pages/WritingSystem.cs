using System.Text;
using BricsPost.Languages;

namespace BricsPost.Pages;

/// <summary>
/// The script of a text (ISO 15924), by its letters rather than by a list of languages: line heights, faces and slants follow the script,
/// so that a language without labels is typeset correctly too.
/// </summary>
public static class WritingSystem
{
    private static readonly (string Script, int First, int Last)[] Blocks =
    [
        ("Grek", 0x370, 0x3FF), ("Cyrl", 0x400, 0x52F), ("Armn", 0x530, 0x58F), ("Hebr", 0x590, 0x5FF),
        ("Arab", 0x600, 0x6FF), ("Arab", 0x750, 0x77F), ("Arab", 0x8A0, 0x8FF), ("Deva", 0x900, 0x97F), ("Beng", 0x980, 0x9FF),
        ("Indic", 0xA00, 0xDFF), ("Thai", 0xE00, 0xEFF), ("Tibt", 0xF00, 0xFFF), ("Mymr", 0x1000, 0x109F), ("Geor", 0x10A0, 0x10FF),
        ("Kore", 0x1100, 0x11FF), ("Ethi", 0x1200, 0x139F), ("Khmr", 0x1780, 0x17FF),
        ("HanJ", 0x3040, 0x30FF), ("Han", 0x3400, 0x9FFF), ("Kore", 0xAC00, 0xD7AF), ("Han", 0x20000, 0x3134F),
    ];

    /// <summary>The script of most letters, for the class of the page; null for Latin, whose style is the default.</summary>
    /// <param name="language">Distinguishes traditional Chinese characters from simplified ones.</param>
    public static string? Of(string text, Language language)
    {
        var scripts = text.EnumerateRunes().Where(Rune.IsLetter).GroupBy(Script)
            .OrderByDescending(letters => letters.Count()).ToList();
        var script = scripts.Find(letters => letters.Key == "HanJ")?.Key ?? scripts.FirstOrDefault()?.Key;
        return script is "Han" ? (language.IsWithin("zh-Hant") ? "Hant" : "Hans") : script;
    }

    private static string? Script(Rune letter) =>
        Array.Find(Blocks, block => block.First <= letter.Value && letter.Value <= block.Last).Script;
}
