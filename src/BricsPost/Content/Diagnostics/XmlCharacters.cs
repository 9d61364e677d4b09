using System.Buffers;
using System.Text;

namespace BricsPost.Content.Diagnostics;

/// <summary>What may stand in a page and in a feed: text without control characters and without halves of characters.</summary>
/// <remarks>HTML, "control character references"; XML 1.0, production 2, "Char".</remarks>
internal static class XmlCharacters
{
    private static readonly SearchValues<char> Unfit = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(code => (char)code)
            .Where(one => char.IsControl(one) && one is not ('\t' or '\n' or '\r')), '\uFFFE', '\uFFFF']);

    /// <summary>The first character that fits neither a page nor a feed, or -1.</summary>
    public static int IndexOfInvalid(ReadOnlySpan<char> text) => text.IndexOfAny(Unfit);

    public static bool IsValid(string text) => IndexOfInvalid(text) < 0 && IsWhole(text);

    /// <summary>Replaces each character that does not fit with U+FFFD: Markdown's
    /// <c>&amp;#1;</c> comes too late for a diagnostic.</summary>
    public static string Sanitize(string text)
    {
        if (IsValid(text))
        {
            return text;
        }

        var fit = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            fit.Append(rune.IsBmp && Unfit.Contains((char)rune.Value) ? Rune.ReplacementChar.ToString() : rune.ToString());
        }

        return fit.ToString();
    }

    private static bool IsWhole(ReadOnlySpan<char> text)
    {
        for (; text.IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var half; text = text[(half + 2)..])
        {
            if (half + 1 == text.Length || !char.IsSurrogatePair(text[half], text[half + 1]))
            {
                return false;
            }
        }

        return true;
    }
}
