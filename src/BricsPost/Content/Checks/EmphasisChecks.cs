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
        foreach (var block in document.Descendants<LeafBlock>().Where(block => block.Inline is not null))
        {
            var text = new BlockText(source, block);
            if (text.HasAny("**", "__", "~~", "==", "++") && text.Find(Leftover()).FirstOrDefault() is { Match: { } mark, At: var at })
            {
                diagnostics.Add(Catalogue.EmphasisShown(source.At(at), mark.Value, Advice(mark.Value)));
            }

            if (block.Inline?.Descendants<EmphasisInline>().FirstOrDefault(IsInWords) is { } vanished)
            {
                var stars = new string(vanished.DelimiterChar, vanished.DelimiterCount);
                diagnostics.Add(Catalogue.EmphasisInWord(source.At(vanished.Span.Start), Word(vanished), stars));
            }
        }
    }

    private static string Advice(string mark) => mark[0] switch
    {
        '~' => "Text cannot be struck through: write it as it is to be read, and what was wrong under corrections.",
        '=' or '+' => "Text cannot be marked or underlined: delete the signs, or write *these words* for italics.",
        _ => "Bold text stands between two pairs that touch its words: **these words**.",
    };

    /// <summary>
    /// Opens inside a word and holds several: f**k and s**t. Between digits it multiplies: 2*3*4. Within one word it may be meant.
    /// </summary>
    private bool IsInWords(EmphasisInline emphasis)
    {
        var (start, end) = (emphasis.Span.Start, emphasis.Span.End + 1);
        if (emphasis.DelimiterChar != '*' || start == 0 || end > source.Text.Length || end - start <= 2 * emphasis.DelimiterCount
            || !IsSpaced(source.Text[start - 1]))
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

    /// <summary>The word around the opening stars, as it is written.</summary>
    private string Word(EmphasisInline emphasis)
    {
        var line = source.Line(source.At(emphasis.Span.Start).Line - 1);
        var at = emphasis.Span.Start - line.Start;
        var start = line.Text.LastIndexOf(' ', at) + 1;
        var end = line.Text.IndexOf(' ', at);
        return line.Text[start..(end < 0 ? line.Text.Length : end)].Trim('“', '”', '"', '(', ')', ',', '.', ';', ':', '«', '»');
    }

    /// <summary>True for two asterisks between letters: a swear word with its letters masked, such as f**k.</summary>
    [GeneratedRegex(
        @"(?<!\*)\*\*(?!\*)(?!(?<=[\p{Lu}\p{Ll}]\*\*)[\p{Lu}\p{Ll}])|(?<!\w)__(?=[^\W_])|(?<=[^\W_])__(?!\w)|~~(?=\S)|" +
        @"(?<![=\w])==(?=[^\s=])|(?<![+\w])\+\+(?=[^\s+])")]
    private static partial Regex Leftover();
}
