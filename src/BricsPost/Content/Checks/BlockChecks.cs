using System.Text.RegularExpressions;
using BricsPost.Content.Diagnostics;
using BricsPost.Content.Markdown;
using Markdig.Syntax;

namespace BricsPost.Content.Checks;

/// <summary>Looks for paragraphs that became code or a heading, for headings that became none, and for code that nothing ends.</summary>
internal sealed partial class BlockChecks(SourceText source, DiagnosticBag diagnostics) : IBodyCheck
{
    private const int LongestHeading = 80;

    public void Check(MarkdownDocument document)
    {
        foreach (var block in document.Descendants<LeafBlock>())
        {
            switch (block)
            {
                case FencedCodeBlock { ClosingFencedCharCount: 0 } code:
                    diagnostics.Add(Catalogue.CodeNotClosed(At(code), new string(code.FencedChar, code.OpeningFencedCharCount)));
                    break;
                case FencedCodeBlock:
                    break;
                case CodeBlock:
                    diagnostics.Add(Catalogue.CodeIndented(At(block)));
                    break;
                case HeadingBlock { IsSetext: true } heading when IsParagraph(PlainText.Of(heading)):
                    diagnostics.Add(Catalogue.HeadingUnderlined(At(block), PlainText.Of(heading)));
                    break;
                case ParagraphBlock paragraph:
                    Headings(MarkupLines.Of(source, paragraph));
                    break;
            }
        }
    }

    private static bool IsParagraph(string text) => text.Length > LongestHeading || Sentence().IsMatch(text);

    private Position At(Block block) => source.At(block.Span.Start);

    private void Headings(List<TextLine> lines)
    {
        foreach (var line in lines.Where(line => Heading().IsMatch(line.Text)))
        {
            var hashes = line.Text.Length - line.Text.AsSpan().TrimStart("#＃").Length;
            var meant = $"{new string('#', hashes)} {line.Text[hashes..].TrimStart().TrimStart('\u200B', '\u2060', '\uFEFF', ' ')}";
            var fix = hashes == 1 && line.Text[0] == '#' ? null : Fix.Replace(source, new TextSpan(line.Start, line.End), meant);
            diagnostics.Add(Catalogue.HeadingShown(source.At(line.Start), line.Text, fix, meant));
        }
    }

    /// <summary>Two or more: one before a word is a hashtag. The wide ones are those of Chinese and Japanese keyboards.</summary>
    [GeneratedRegex(@"^(?:#{2,6}(?=[^\s#])|＃{1,6}(?=[^＃]))")]
    private static partial Regex Heading();

    [GeneratedRegex(@"[.…。।!?؟][”’»""')\]]*\z")]
    private static partial Regex Sentence();
}
