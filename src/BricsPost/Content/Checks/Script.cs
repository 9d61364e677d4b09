using System.Globalization;
using System.Text;

namespace BricsPost.Content.Checks;

/// <summary>A writing system, and the language that is most often written in it.</summary>
/// <param name="Code">As in a language tag (ISO 15924).</param>
/// <param name="Marked">Languages with letters of their own in this script: the first that is found goes before
/// <paramref name="Language"/>.</param>
internal sealed record Script(string Name, string Code, string Language, params (string Letters, string Language)[] Marked)
{
    private static readonly Script Han = new("Chinese", "Hans", "zh-Hans", ("這個們國說時會對發學麼沒還過機關", "zh-Hant"));

    private static readonly Script Japanese = new("Japanese", "Jpan", "ja");

    /// <summary>By the first and last character of its blocks (https://www.unicode.org/Public/UNIDATA/Blocks.txt).</summary>
    private static readonly (int First, int Last, Script Script)[] Blocks =
    [
        (0x0041, 0x024F, new Script("Latin", "Latn", "en")),
        (0x0370, 0x03FF, new Script("Greek", "Grek", "el")),
        (0x0400, 0x052F, new Script(
            "Cyrillic", "Cyrl", "ru", ("іїєґ", "uk"), ("ў", "be"), ("ђћљњџ", "sr"), ("әғқңөұүһ", "kk"))),
        (0x0530, 0x058F, new Script("Armenian", "Armn", "hy")),
        (0x0590, 0x05FF, new Script("Hebrew", "Hebr", "he")),
        (0x0600, 0x077F, new Script(
            "Arabic", "Arab", "ar", ("ٹڈڑےں", "ur"), ("ښځډټړ", "ps"), ("ڕێۆڵ", "ckb"), ("پچژگ", "fa"))),
        (0x0900, 0x097F, new Script("Devanagari", "Deva", "hi")),
        (0x0980, 0x09FF, new Script("Bengali", "Beng", "bn")),
        (0x0A00, 0x0A7F, new Script("Gurmukhi", "Guru", "pa")),
        (0x0A80, 0x0AFF, new Script("Gujarati", "Gujr", "gu")),
        (0x0B80, 0x0BFF, new Script("Tamil", "Taml", "ta")),
        (0x0C00, 0x0C7F, new Script("Telugu", "Telu", "te")),
        (0x0C80, 0x0CFF, new Script("Kannada", "Knda", "kn")),
        (0x0D00, 0x0D7F, new Script("Malayalam", "Mlym", "ml")),
        (0x0D80, 0x0DFF, new Script("Sinhala", "Sinh", "si")),
        (0x0E00, 0x0E7F, new Script("Thai", "Thai", "th")),
        (0x0E80, 0x0EFF, new Script("Lao", "Laoo", "lo")),
        (0x1000, 0x109F, new Script("Burmese", "Mymr", "my")),
        (0x10A0, 0x10FF, new Script("Georgian", "Geor", "ka")),
        (0x1200, 0x139F, new Script("Ethiopic", "Ethi", "am")),
        (0x1780, 0x17FF, new Script("Khmer", "Khmr", "km")),
        (0x1E00, 0x1EFF, new Script("Latin", "Latn", "en")),
        (0x3040, 0x30FF, Japanese),
        (0x3400, 0x9FFF, Han),
        (0xAC00, 0xD7AF, new Script("Korean", "Kore", "ko")),
        (0xFB50, 0xFDFF, new Script("Arabic", "Arab", "ar")),
        (0x20000, 0x3FFFF, Han),
    ];

    /// <summary>The script of three fifths of the letters; null where there is none, or too few letters.</summary>
    public static Script? Of(string text, int least)
    {
        var counts = text.EnumerateRunes().Where(Rune.IsLetter).Select(Of).OfType<Script>().CountBy(script => script.Name).ToDictionary();
        var kana = counts.GetValueOrDefault(Japanese.Name);
        if (kana * 20 >= counts.GetValueOrDefault(Han.Name) && kana > 0)
        {
            // Japanese is written in its own syllables and in Chinese characters.
            counts[Japanese.Name] = kana + counts.GetValueOrDefault(Han.Name);
            counts.Remove(Han.Name);
        }

        var all = counts.Values.Sum();
        var name = counts.FirstOrDefault(pair => pair.Value * 5 >= all * 3).Key;
        return all >= least ? Array.Find(Blocks, block => block.Script.Name == name).Script : null;
    }

    /// <summary>The name of the script that the language is usually written in: the script of the language's own name.</summary>
    public static string? OfLanguage(string tag)
    {
        var name = CultureInfo.GetCultureInfo(tag).NativeName;
        return tag.Split('-')[0] == Japanese.Language
            ? Japanese.Name
            : name.EnumerateRunes().Select(Of).OfType<Script>().FirstOrDefault()?.Name;
    }

    /// <summary>What to write for a text in this script: the same language with its script, or that of its letters.</summary>
    public string LanguageIn(string text, string article)
    {
        var same = $"{article.Split('-')[0]}-{Code}";
        return IsKnown(same)
            ? same
            : Array.Find(Marked, one => text.AsSpan().ContainsAny(one.Letters)).Language ?? Language;
    }

    private static Script? Of(Rune rune) => Array.Find(Blocks, block => rune.Value >= block.First && rune.Value <= block.Last).Script;

    private static bool IsKnown(string tag)
    {
        try
        {
            return CultureInfo.GetCultureInfo(tag, predefinedOnly: true).Name.Length > 0;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
