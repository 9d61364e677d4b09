using System.Text.RegularExpressions;
using BricsPost.Content.Diagnostics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BricsPost.Content.Checks;

/// <summary>Looks for backticks that stand for apostrophes: two of them make computer code of what is between.</summary>
internal sealed partial class CodeChecks(SourceText source, DiagnosticBag diagnostics) : IBodyCheck
{
    public void Check(MarkdownDocument document)
    {
        foreach (var block in BlockText.BlocksOf(document))
        {
            var code = block.Inline?.Descendants<CodeInline>().FirstOrDefault(IsOfApostrophes)?.Span.Start;
            var text = new BlockText(source, block);
            var at = code ?? (text.HasAny("`", "´") ? text.Find(Backtick()).Select(found => (int?)found.At).FirstOrDefault() : null);
            if (at is { } first)
            {
                diagnostics.Add(Catalogue.BacktickInWord(source.At(first), Word(first), source.Text[first]));
            }
        }
    }

    /// <summary>Begins inside a word, or ends inside one after a space: It`s the minister`s view, and the ministers` view.</summary>
    private bool IsOfApostrophes(CodeInline code)
    {
        var (start, end) = (code.Span.Start, code.Span.End + 1);
        // The ministers` view and the leaders` one: both stand behind a word.
        var isBehindWords = start > 0 && IsLetter(start - 1) && source.Text[start + 1] == ' ' && IsLetter(end - 2);
        var opensInWord = isBehindWords || (start > 0 && IsLetter(start - 1) && IsLetter(start + 1));
        var closesInWord = end < source.Text.Length && IsLetter(end) && end > 1 && IsLetter(end - 2);
        return code.DelimiterCount == 1 && (opensInWord || closesInWord) && code.Content.AsSpan().ContainsAny(" \r\n");
    }

    /// <summary>A letter of a script that parts its words by spaces.</summary>
    private bool IsLetter(int offset) => Backtick().IsMatch($"{source.Text[offset]}`{source.Text[offset]}");

    private string Word(int at)
    {
        var line = source.LineAt(at);
        var start = line.Text.LastIndexOf(' ', at - line.Start) + 1;
        var end = line.Text.IndexOf(' ', at - line.Start);
        return line.Text[start..(end < 0 ? line.Text.Length : end)];
    }

    /// <summary>
    /// Within a word, in place of an apostrophe. Behind these capitals it is a letter that was lost between encodings, which
    /// <see cref="LetterChecks"/> reports.
    /// </summary>
    public const string InWord = @"(?<=[\p{Lu}\p{Ll}-[ÃÂÐÑ]])[`´](?=[\p{Lu}\p{Ll}])";

    /// <summary>The same, or in place of an opening quotation mark.</summary>
    [GeneratedRegex(InWord + @"|(?<![\w`´\p{P}])`{1,2}(?=[\p{Lu}\p{Ll}])")]
    private static partial Regex Backtick();
}
