using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using BricsPost.Content.Diagnostics;

namespace BricsPost.Content.Checks;

/// <summary>Looks for letters that were lost when a file was saved in one encoding and opened in another, in the keys as well.</summary>
internal sealed partial class LetterChecks(SourceText source, DiagnosticBag diagnostics)
{
    /// <summary>The bytes 80 to 9F in the encoding of Windows (https://encoding.spec.whatwg.org/#windows-1252).</summary>
    private const string High = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>What becomes of the second and third byte of a character of UTF-8.</summary>
    private const string Following = @"\u0080-\u00BF" + High;

    public void Check()
    {
        var wrong = Wrong().Matches(source.Text).Select(match => (match.Index, match.Value, Meant: Twice(match.Value)));
        var places = Lost().Matches(source.Text).Concat(Cyrillic().Matches(source.Text))
            .Select(match => (match.Index, match.Value, Meant: ""))
            .Concat(wrong.Where(one => one.Meant.Length > 0))
            .OrderBy(place => place.Index).ToList();
        if (places is [var first, .. var others])
        {
            diagnostics.Add(Catalogue.LettersLost(source.At(first.Index), first.Value, first.Meant, others.Count));
        }
    }

    /// <summary>Some text has gone through it twice.</summary>
    private static string Twice(string text)
    {
        var once = Decoded(text);
        return Wrong().IsMatch(once) && Decoded(once) is { Length: > 0 } again ? again : once;
    }

    /// <summary>UTF-8 that was read as if it were Windows-1252; empty where the characters are no such thing.</summary>
    private static string Decoded(string text)
    {
        var bytes = text.Select(one => High.IndexOf(one, StringComparison.Ordinal) is >= 0 and var at ? 0x80 + at : one)
            .Select(one => (byte)one).ToArray();
        var runes = new StringBuilder();
        for (var rest = bytes.AsSpan(); !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf8(rest, out var rune, out var used) != OperationStatus.Done || used == 1)
            {
                return runes.ToString();
            }

            runes.Append(rune.ToString());
            rest = rest[used..];
        }

        return runes.ToString();
    }

    /// <summary>
    /// The replacement character, also where it was read once more; a word with a question mark in it, unless it is an address; words of
    /// question marks; signs of Central Europe that were read as Western; what GBK makes of lost letters.
    /// </summary>
    [GeneratedRegex(
        @"\uFFFD+|ï¿½|ï»¿|(?<![\w/=&?#.])[\p{Lu}\p{Ll}]{1,40}\?\p{Ll}{1,40}(?![\w/=&#])|(?<!\S)\?{2,}(?:[ ,.]{1,3}\?{2,})+|" +
        @"(?<=\p{Ll})[¿¹³¦¯](?=\p{Ll})|锟斤拷|烫烫烫|屯屯屯")]
    private static partial Regex Lost();

    /// <summary>
    /// A letter with an accent, or a quotation mark, as two or three signs; other pairs only in rows, for some languages write
    /// one of them: “CAFÉ”.
    /// </summary>
    [GeneratedRegex(
        $@"Ã[\u00A0-\u00BF]|â€[{Following}]?|" +
        @"Â[\u00A0\u00A3\u00A7\u00A9\u00AB\u00AE\u00B0\u00B7\u00BB\u00BF](?![\p{L}])|" +
        $@"(?:[\u00C2-\u00DF][{Following}]|[\u00E0-\u00EF][{Following}]{{2}}){{2,}}")]
    private static partial Regex Wrong();

    /// <summary>Russian in UTF-8 that was read as Windows-1251.</summary>
    [GeneratedRegex(@"(?:[РС][\u00A0-\u00BB\u0402-\u040F\u0452-\u045F\u2013-\u203A\u20AC\u2116\u2122]){3,}")]
    private static partial Regex Cyrillic();
}
