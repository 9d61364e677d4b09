using System.Globalization;
using Wcwidth;

namespace BricsPost.Cli;

/// <summary>Text as a terminal shows it: in cells, of which a Chinese character takes two and a combining mark none.</summary>
internal static class DisplayWidth
{
    private const string Tab = "    ";
    private const char Joiner = '\u200D';
    private const char EmojiStyle = '\uFE0F';

    /// <summary>Tabs become spaces: where a tab stops depends on what stands before it.</summary>
    public static string WithoutTabs(string text) => text.Replace("\t", Tab, StringComparison.Ordinal);

    public static int Count(string text) => XmlCharacters(text).Sum(Width);

    /// <summary>As much of the beginning as fits, with an ellipsis where something is missing.</summary>
    public static string Beginning(string text, int most) =>
        Count(text) <= most ? text : string.Concat(Fitting(XmlCharacters(text), most - 1)) + '…';

    /// <summary>As much of the end as fits.</summary>
    public static string End(string text, int most) =>
        Count(text) <= most ? text : '…' + string.Concat(Fitting(XmlCharacters(text).Reverse(), most - 1).Reverse());

    private static IEnumerable<string> Fitting(IEnumerable<string> characters, int most)
    {
        var used = 0;
        return characters.TakeWhile(one => (used += Width(one)) <= most);
    }

    private static IEnumerable<string> XmlCharacters(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            yield return elements.GetTextElement();
        }
    }

    // Emoji that are joined into one picture are as wide as one.
    private static int Width(string character) => character.AsSpan().ContainsAny(Joiner, EmojiStyle)
        ? 2
        : character.EnumerateRunes().Sum(rune => Math.Max(0, UnicodeCalculator.GetWidth(rune)));
}
