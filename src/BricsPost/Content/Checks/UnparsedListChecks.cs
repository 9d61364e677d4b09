using System.Text.RegularExpressions;
using BricsPost.Content.Diagnostics;
using Markdig.Syntax;

namespace BricsPost.Content.Checks;

/// <summary>Looks for lists that became none, so that their items run together in one line.</summary>
internal sealed partial class UnparsedListChecks(SourceText source, DiagnosticBag diagnostics) : IBodyCheck
{
    /// <summary>
    /// Each with the least number of lines that make a list of it, and with what to write in its place; null asks a person.
    /// </summary>
    private static readonly (Regex Mark, int Least, string? Instead)[] Kinds =
    [
        (Bullet(), 1, "- "), (Sign(), 2, "- "), (NoSpace(), 2, "- "), (Star(), 2, "- "), (Number(), 2, "1. "),
        (OtherDigits(), 2, "1. "), (NumberAndDash(), 2, "1. "),
        (Dash(), 2, null), (Letter(), 2, null), (LetterInOrder(), 2, null), (Later(), 2, null),
    ];

    public void Check(MarkdownDocument document)
    {
        foreach (var paragraph in document.Descendants<ParagraphBlock>())
        {
            Check(MarkupLines.Of(source, paragraph));
        }
    }

    /// <summary>Whether lines that stand together are such a list, so that no other check needs to mention them.</summary>
    public static bool IsList(List<TextLine> lines) => Array.Exists(Kinds, kind => Items(lines, kind.Mark).Count >= kind.Least);

    private static List<TextLine> Items(List<TextLine> lines, Regex mark)
    {
        var items = lines.Where((line, index) => mark.IsMatch(line.Text) && (mark != Later() || index > 0)).ToList();
        return mark == LetterInOrder() || mark == NumberAndDash() ? InOrder(items, mark) : items;
    }

    /// <summary>A, B, C or 1, 2, 3; initials and results of matches are in no order.</summary>
    private static List<TextLine> InOrder(List<TextLine> items, Regex mark)
    {
        var marks = items.ConvertAll(item => mark.Match(item.Text).Groups["n"].Value);
        return marks.Zip(marks.Skip(1)).All(pair => IsNext(pair.First, pair.Second)) ? items : [];
    }

    private static bool IsNext(string one, string other) => int.TryParse(one, out var number) && int.TryParse(other, out var next)
        ? next == number + 1
        : other[0] == one[0] + 1;

    private void Check(List<TextLine> lines)
    {
        foreach (var (mark, least, instead) in Kinds)
        {
            var items = Items(lines, mark);
            if (items.Count >= least)
            {
                var written = mark.Match(items[0].Text);
                var at = source.At(items[0].Start + written.Length - written.Value.AsSpan().TrimStart().Length);
                var fix = instead is null ? null : Remedy(items, mark, instead);
                diagnostics.Add(Catalogue.BulletShown(at, written.Value.Trim(), fix, Advice(mark)));
                return;
            }
        }
    }

    private Fix Remedy(List<TextLine> items, Regex mark, string instead) => new([.. items.Select(item =>
    {
        var written = mark.Match(item.Text);
        return TextEdit.Replace(source, new TextSpan(item.Start, item.Start + written.Length), Replacement(written, instead));
    })]);

    private static string Replacement(Match written, string instead) => instead.Replace(
        "1",
        string.Concat(written.Groups["n"].Value.Select(digit => (char)('0' + (int)char.GetNumericValue(digit)))),
        StringComparison.Ordinal);

    private static string Advice(Regex mark) =>
        mark == Dash() ? "Write a hyphen and a space in place of it; where somebody speaks, put an empty line above each line."
        : mark == Later() ? "Put an empty line above the first item."
        : mark == Letter() || mark == LetterInOrder() ? "Write 1. and a space in place of it, or put an empty line above each line."
        : "Write a hyphen and a space in place of it.";

    /// <summary>Bullets, those of the symbol fonts of word processors included.</summary>
    [GeneratedRegex(@"^[ \t]*[•·▪‣◦●○■◆►➢✓∙⁃\uF0B7\uF0A7\uF076\uF0D8\uF0FC\uF02D][ \t\u00A0]*(?=\S)")]
    private static partial Regex Bullet();

    /// <summary>Signs that may begin a line without a list; and what Word's symbol fonts become in another font.</summary>
    [GeneratedRegex(@"^[ \t]*(?:[→➔➜➡▶✔✅☑☐☒❌◾▫※＊][ \t\u00A0\uFE0F]*(?=\S)|[o§¨Øüv][ ]*[\t\u00A0][ \t\u00A0]*(?=\S))")]
    private static partial Regex Sign();

    [GeneratedRegex(@"^[-+](?=[\p{L}“""«„])")]
    private static partial Regex NoSpace();

    [GeneratedRegex(@"^\*(?=[^\s*][^*]*$)")]
    private static partial Regex Star();

    [GeneratedRegex(@"^(?<n>[0-9]{1,3})[.)](?=[\p{L}“""«„])")]
    private static partial Regex Number();

    /// <summary>Digits of other scripts, and the marks that stand behind them in Chinese.</summary>
    [GeneratedRegex(@"^(?:(?<n>[^\x00-\x7F\D]{1,3})[ ]?[.)．）、،।:：\-–—]|(?<n>[0-9]{1,3})[．）、])[ \t\u00A0\u3000]*(?=\S)")]
    private static partial Regex OtherDigits();

    [GeneratedRegex(@"^(?<n>[0-9]{1,3})[ \t]*[-–—:：][ \t]+(?=\p{L})")]
    private static partial Regex NumberAndDash();

    [GeneratedRegex(@"^[–—―‒‐‑−][ \t\u00A0]*(?=\S)")]
    private static partial Regex Dash();

    [GeneratedRegex(
        @"^(?:\(?\p{Ll}\)|\((?:\d{1,3}|[ivx]{1,4})\)|（(?:\d{1,3}|[一二三四五六七八九十]{1,3})）|[①-⑳]|" +
        @"[一二三四五六七八九十]{1,3}[、．])[ \t\u00A0]*(?=\S)")]
    private static partial Regex Letter();

    /// <summary>A. or B) in front of each line.</summary>
    [GeneratedRegex(@"^\(?(?<n>[\p{L}-[\p{Lo}]])[.)][ \t\u00A0]+(?=\S)")]
    private static partial Regex LetterInOrder();

    /// <summary>Below a line of text, only a list that begins with 1 is one (CommonMark, section 5.2).</summary>
    [GeneratedRegex(@"^(\d{1,9})[.)][ \t]+(?=\S)")]
    private static partial Regex Later();
}
