using System.Globalization;
using System.Text.RegularExpressions;
using BricsPost.Content.Diagnostics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BricsPost.Content.Checks;

/// <summary>
/// Finds asterisks that were meant as bold type and are shown, and asterisks that were meant as masked letters and are not.
/// </summary>
internal sealed partial class EmphasisChecks(SourceText source, DiagnosticBag diagnostics) : IBodyCheck
{
    public void Check(MarkdownDocument document)
    {
        foreach (var block in BlockText.BlocksOf(document))
        {
            var text = new BlockText(source, block);
            if (text.HasAny("*", "__", "~~", "==", "++", "＊")
                && text.Find(Leftover()).FirstOrDefault() is { Match: { } mark, At: var at })
            {
                diagnostics.Add(Catalogue.EmphasisShown(source.At(at), mark.Value, LeftoverAdvice.Of(source, at, mark.Value)));
            }

            foreach (var vanished in block.Inline?.Descendants<EmphasisInline>().Where(IsInWords) ?? [])
            {
                var stars = new string(vanished.DelimiterChar, vanished.DelimiterCount);
                diagnostics.Add(Catalogue.EmphasisInWord(source.At(vanished.Span.Start), Word(vanished.Span.Start), stars));
            }
        }
    }

    /// <summary>
    /// Opens inside a word and holds several: f**k and s**t. Between digits it multiplies: 2*3*4. Within one word it may be meant.
    /// </summary>
    private bool IsInWords(EmphasisInline emphasis)
    {
        var (start, end) = (emphasis.Span.Start, emphasis.Span.End + 1);
        if (emphasis.DelimiterChar != '*' || end > source.Text.Length || end - start <= 2 * emphasis.DelimiterCount
            || source.Text.AsSpan(0, start).TrimEnd('*') is not [.., var before] || !IsSpaced(before))
        {
            return false;
        }

        var inner = source.Text[(start + emphasis.DelimiterCount)..(end - emphasis.DelimiterCount)];
        var isClosedInWord = end < source.Text.Length && IsSpaced(source.Text[end]);
        return inner.Length > 0 && IsSpaced(inner[0])
            && (inner.AsSpan().ContainsAny(" \r\n\t\u00A0") || (isClosedInWord && (inner.Length == 1 || inner.All(char.IsDigit))));
    }

    /// <summary>A letter or digit of a script that parts its words by spaces.</summary>
    private static bool IsSpaced(char one) =>
        char.IsLetterOrDigit(one) && one is < '\u0E00' or (>= '\u10A0' and < '\u1780') or (>= '\u1E00' and < '\u2E80');

    /// <summary>The word around the opening asterisks, as it is written: letters, digits, and the asterisks among them.</summary>
    private string Word(int at)
    {
        var (start, end) = (at, at);
        while (start > 0 && IsOfWord(source.Text[start - 1]))
        {
            start--;
        }

        while (end < source.Text.Length && IsOfWord(source.Text[end]))
        {
            end++;
        }

        return source.Text[start..end].Trim('\'', '’', '-');
    }

    private static bool IsOfWord(char one) =>
        char.IsLetterOrDigit(one) || one is '*' or '\'' or '’' or '-' || char.GetUnicodeCategory(one) == UnicodeCategory.NonSpacingMark;

    /// <summary>
    /// Two asterisks between letters mask a word that nobody prints, f**k, and are no mistake. A single asterisk counts only where
    /// punctuation keeps a pair from being italics. Underscores count also between the characters of Chinese and Japanese, which are
    /// written without spaces.
    /// </summary>
    [GeneratedRegex(
        @"(?<!\*)\*\*(?!\*)(?!(?<=[\p{Lu}\p{Ll}]\*\*)[\p{Lu}\p{Ll}])|(?<!\w)__(?=[^\W_])|(?<=[^\W_])__(?!\w)|~~(?=\S)|" +
        @"(?<![=\w])==(?=[^\s=])|(?<![+\w])\+\+(?=[^\s+])|＊＊(?=[^\s＊])|" +
        @"(?<=[\u2E80-\uFAFF])_{1,2}(?=[\u201C\u300A-\u300E\u3400-\uFAFF])|" +
        @"(?<![\w*\\])\*(?=[^\s*][^*\r\n]{1,80}(?<=[\p{Po}\p{Pe}\p{Pf}""])\*\w)")]
    private static partial Regex Leftover();
}
