using System.Text;

namespace BricsPost.Languages;

/// <summary>
/// Places at which a very long word of a headline may be broken, with a hyphen (U+00AD): German and its neighbours write words that no
/// phone is wide enough for, and not every browser knows how the language hyphenates.
/// </summary>
public static class SoftHyphens
{
    /// <summary>In letters: at the smallest screen and the largest text, as many as this fit beside each other.</summary>
    private const int MaxLetters = 16;

    // Letters between the start or the end of a word and a break.
    private const int Margin = 3;
    private const string Vowels = "aeiouyäöüàáâãåæèéêëìíîïòóôõøùúûаеёиоуыэюяіїє";
    private static readonly string[] Inseparable = ["sch", "ch", "ck", "ph", "th", "qu"];

    public static string In(string headline) => string.Join(' ', headline.Split(' ').Select(Word));

    private static string Word(string word)
    {
        if (word.Length <= MaxLetters || word.Contains('\u00AD', StringComparison.Ordinal))
        {
            return word;
        }

        var broken = new StringBuilder();
        for (var i = 0; i < word.Length; i++)
        {
            broken.Append(Breaks(word, i) ? "\u00AD" : "").Append(word[i]);
        }

        return broken.ToString();
    }

    /// <summary>The last consonant before a vowel opens a syllable; letters that make one sound stay together.</summary>
    private static bool Breaks(string word, int at)
    {
        if (at < Margin || word.Length - at < Margin || !word[..Margin].Concat(word[(at - Margin)..(at + Margin)]).All(char.IsLetter))
        {
            return false;
        }

        var sound = Array.Find(Inseparable, letters => word.AsSpan(at).StartsWith(letters, StringComparison.OrdinalIgnoreCase));
        var next = at + (sound?.Length ?? 1);
        return !IsVowel(word[at]) && next < word.Length && IsVowel(word[next]) && word[..at].Any(IsVowel)
            && !Inseparable.Any(letters => Splits(word, at, letters));
    }

    private static bool Splits(string word, int at, string letters) => Enumerable.Range(1, letters.Length - 1).Any(before =>
        at >= before && word.AsSpan(at - before).StartsWith(letters, StringComparison.OrdinalIgnoreCase));

    private static bool IsVowel(char letter) => Vowels.Contains(char.ToLowerInvariant(letter));
}
