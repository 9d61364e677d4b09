using System.Text.RegularExpressions;
using BricsPost.Content.Diagnostics;
using Markdig.Syntax;

namespace BricsPost.Content.Checks;

/// <summary>Looks for lists that became none, so that their items run together in one line.</summary>
internal sealed partial class UnparsedListChecks(SourceText source, DiagnosticBag diagnostics) : IBodyCheck
{
    private const string HyphenInstead = "Write a hyphen and a space in place of it.";
    private const string NumberInstead = "Write 1. and a space in place of it, or put an empty line above each line.";

    private static readonly Kind[] Kinds =
    [
        new(Bullet(), HyphenInstead) { Least = 1, Instead = "- " }, new(Sign(), HyphenInstead) { Instead = "- " },
        new(NoSpace(), HyphenInstead) { Instead = "- " }, new(Star(), HyphenInstead) { Instead = "- " },
        new(Number(), HyphenInstead) { Instead = "1. " }, new(OtherDigits(), HyphenInstead) { Instead = "1. " },
        new(NumberAndDash(), HyphenInstead) { Instead = "1. ", IsInOrder = true },
        new(Dash(), "Write a hyphen and a space in place of it; where somebody speaks, put an empty line above each line."),
        new(Letter(), NumberInstead), new(LetterInOrder(), NumberInstead) { IsInOrder = true },
        new(BehindText(), "Put an empty line above the first item.") { IsBelowText = true },
    ];

    public void Check(MarkdownDocument document)
    {
        foreach (var paragraph in document.Descendants<ParagraphBlock>())
        {
            Check(MarkupLines.Of(source, paragraph));
        }
    }

    /// <summary>Whether lines that stand together are such a list, so that no other check needs to mention them.</summary>
    public static bool IsList(List<TextLine> lines) => Array.Exists(Kinds, kind => kind.Items(lines).Count >= kind.Least);

    private void Check(List<TextLine> lines)
    {
        foreach (var kind in Kinds)
        {
            var items = kind.Items(lines);
            if (items.Count >= kind.Least)
            {
                var written = kind.Mark.Match(items[0].Text);
                var at = source.At(items[0].Start + written.Length - written.Value.AsSpan().TrimStart().Length);
                var fix = kind.Instead is null ? null : Remedy(items, kind.Mark, kind.Instead);
                diagnostics.Add(Catalogue.BulletShown(at, written.Value.Trim(), fix, kind.Advice));
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

    /// <summary>A way to mark items that is none in Markdown.</summary>
    private sealed record Kind(Regex Mark, string Advice)
    {
        /// <summary>The number of lines that make a list of it.</summary>
        public int Least { get; init; } = 2;

        /// <summary>What to write in place of the mark; null asks a person.</summary>
        public string? Instead { get; init; }

        /// <summary>A, B, C or 1, 2, 3; initials and results of matches are in no order.</summary>
        public bool IsInOrder { get; init; }

        /// <summary>A mark in the first line of the paragraph would have begun a list.</summary>
        public bool IsBelowText { get; init; }

        public List<TextLine> Items(List<TextLine> lines)
        {
            var items = lines.Skip(IsBelowText ? 1 : 0).Where(line => Mark.IsMatch(line.Text)).ToList();
            return IsInOrder && !AreInOrder(items.ConvertAll(item => Mark.Match(item.Text).Groups["n"].Value)) ? [] : items;
        }

        private static bool AreInOrder(List<string> marks) => marks.Zip(marks.Skip(1)).All(pair => IsNext(pair.First, pair.Second));

        private static bool IsNext(string one, string other) => int.TryParse(one, out var number) && int.TryParse(other, out var next)
            ? next == number + 1
            : other[0] == one[0] + 1;
    }

    /// <summary>Bullets, those of the symbol fonts of word processors included.</summary>
    [GeneratedRegex(@"^[ \t]*[•·▪‣◦●○■◆►➢✓∙⁃\uF0B7\uF0A7\uF076\uF0D8\uF0FC\uF02D][ \t\u00A0]*(?=\S)")]
    private static partial Regex Bullet();

    /// <summary>Signs that may begin a line without a list; and what Word's symbol fonts become in another font.</summary>
    [GeneratedRegex(
        @"^[ \t]*(?:[→➔➜➡▶✔✅☑☐☒❌◾▫※＊][ \t\u00A0\uFE0F]*(?=\S)|" +
        @"[o§¨Øüv][ ]*[\t\u00A0][ \t\u00A0]*(?=\S))")]
    private static partial Regex Sign();

    [GeneratedRegex(@"^[-+](?=[\p{L}“""«„])")]
    private static partial Regex NoSpace();

    [GeneratedRegex(@"^\*(?=[^\s*][^*]*$)")]
    private static partial Regex Star();

    [GeneratedRegex(@"^(?<n>[0-9]{1,3})[.)](?=[\p{L}“""«„])")]
    private static partial Regex Number();

    /// <summary>Digits of other scripts, and the marks that stand behind them in Chinese.</summary>
    [GeneratedRegex(
        @"^(?:(?<n>[^\x00-\x7F\D]{1,3})[ ]?[.)．）、،।:：\-–—]|" +
        @"(?<n>[0-9]{1,3})[．）、])[ \t\u00A0\u3000]*(?=\S)")]
    private static partial Regex OtherDigits();

    [GeneratedRegex(@"^(?<n>[0-9]{1,3})[ \t]*[-–—:：][ \t]+(?=\p{L})")]
    private static partial Regex NumberAndDash();

    [GeneratedRegex(@"^[–—―‒‐‑−][ \t\u00A0]*(?=\S)")]
    private static partial Regex Dash();

    [GeneratedRegex(
        @"^(?:\(?\p{Ll}\)|\((?:\d{1,3}|[ivx]{1,4})\)|" +
        @"（(?:\d{1,3}|[一二三四五六七八九十]{1,3})）|[①-⑳]|" +
        @"[一二三四五六七八九十]{1,3}[、．])[ \t\u00A0]*(?=\S)")]
    private static partial Regex Letter();

    /// <summary>A. or B) in front of each line.</summary>
    [GeneratedRegex(@"^\(?(?<n>[\p{L}-[\p{Lo}]])[.)][ \t\u00A0]+(?=\S)")]
    private static partial Regex LetterInOrder();

    /// <summary>Below a line of text, only a list that begins with 1 is one (CommonMark, section 5.2).</summary>
    [GeneratedRegex(@"^(\d{1,9})[.)][ \t]+(?=\S)")]
    private static partial Regex BehindText();
}
