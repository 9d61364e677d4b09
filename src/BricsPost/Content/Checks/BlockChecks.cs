using System.Text.RegularExpressions;
using BricsPost.Content.Diagnostics;
using BricsPost.Content.Markdown;
using Markdig.Syntax;

namespace BricsPost.Content.Checks;

/// <summary>
/// Looks at how lines begin: for headings, lists and tables that became none, and for paragraphs that became code or a heading.
/// </summary>
internal sealed partial class BlockChecks(SourceText source, DiagnosticBag diagnostics) : IBodyCheck
{
    private const int LongestHeading = 80;

    public void Check(MarkdownDocument document)
    {
        foreach (var block in document.Descendants<LeafBlock>())
        {
            switch (block)
            {
                case FencedCodeBlock:
                    break;
                case CodeBlock:
                    diagnostics.Add(Catalogue.CodeIndented(At(block)));
                    break;
                case HeadingBlock { IsSetext: true } heading when IsParagraph(PlainText.Of(heading)):
                    diagnostics.Add(Catalogue.HeadingUnderlined(At(block), PlainText.Of(heading)));
                    break;
                case ParagraphBlock paragraph:
                    Lines(paragraph);
                    break;
            }
        }
    }

    private static bool IsParagraph(string text) => text.Length > LongestHeading || Sentence().IsMatch(text);

    private Position At(Block block) => source.At(block.Span.Start);

    private void Lines(ParagraphBlock paragraph)
    {
        var first = At(paragraph);
        var last = source.At(paragraph.Span.End).Line;
        var lines = source.Lines(first.Line - 1).Take(last - first.Line + 1).ToList();
        var isPlain = first.Column == 1;
        if (lines.Count > 1 && lines.TrueForAll(line => line.Text.TrimStart() is ['|', ..]))
        {
            diagnostics.Add(Catalogue.TableShown(first));
        }
        else if (lines.FirstOrDefault(line => Bullet().IsMatch(line.Text)) is { Text: not null } item)
        {
            var indent = item.Text.Length - item.Text.AsSpan().TrimStart().Length;
            diagnostics.Add(Catalogue.BulletShown(source.At(item.Start + indent), item.Text.Substring(indent, 1)));
        }

        foreach (var line in lines.Where(line => isPlain && Heading().IsMatch(line.Text)))
        {
            var hashes = line.Text.Length - line.Text.AsSpan().TrimStart('#').Length;
            diagnostics.Add(Catalogue.HeadingShown(source.At(line.Start), line.Text, $"{line.Text[..hashes]} " +
                $"{line.Text[hashes..].TrimStart()}"));
        }
    }

    /// <summary>Two or more: one before a word is a hashtag.</summary>
    [GeneratedRegex(@"^#{2,6}[^\s#]")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^[ \t]*[•·▪‣◦●○■]\s*\S")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"[.…。।!?؟][”’»""')\]]*\z")]
    private static partial Regex Sentence();
}
