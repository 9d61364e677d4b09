using BricsPost.Content.Diagnostics;
using BricsPost.Content.FrontMatter;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BricsPost.Content.Markdown;

/// <summary>The text of an article as Markdig understands it; places in the document are offsets in the whole file.</summary>
/// <param name="Markdown">The whole file as Markdig read it.</param>
/// <param name="Part">Where the text stands in the file.</param>
/// <param name="Photos">The pictures, by the paragraph that each of them makes.</param>
internal sealed record ParsedBody(
    MarkdownDocument Document, string Markdown, TextSpan Part, IReadOnlyDictionary<Block, Photo> Photos, string PlainText);

/// <summary>Markdown in, the body out.</summary>
internal sealed class BodyReader(SourceText source, PictureFiles pictures, DiagnosticBag diagnostics)
{
    /// <summary>Null where the parser could not take it; a diagnostic says why.</summary>
    public ParsedBody? Read(TextSpan markdown)
    {
        var part = FromFirstLine(markdown);
        if (BodyLimits.Exceeded(source, part) is { } limit)
        {
            diagnostics.Add(limit);
            return null;
        }

        var text = MarkdownText.Of(source.Text, part);
        var (document, tooDeep) = DepthLimitedParser.Parse(text, source, part);
        if (document is null)
        {
            diagnostics.Add(Catalogue.TooDeeplyNested(source.At(tooDeep)));
            return null;
        }

        Headings.Normalise(document);
        Paragraphs.Mark(document);
        ListNumbers.Keep(document);
        ShowBars(document);
        var photos = new BodyPictures(source, pictures, diagnostics).Find(document);
        var plain = PlainText.Of(document);
        if (plain.Length == 0)
        {
            diagnostics.Add(Catalogue.EmptyBody(source.At(part.Start)));
        }

        return new ParsedBody(document, text, part, photos, plain);
    }

    /// <summary>In the code of a table a bar is written with a backslash, which readers do not see (GitHub Flavored Markdown,
    /// example 200).</summary>
    private static void ShowBars(MarkdownDocument document)
    {
        foreach (var code in document.Descendants<Table>().SelectMany(table => table.Descendants<CodeInline>()))
        {
            code.Content = code.Content.Replace("\\|", "|", StringComparison.Ordinal);
        }
    }

    /// <summary>From the first line that is not empty: diagnostics of the whole text point there.</summary>
    private TextSpan FromFirstLine(TextSpan part)
    {
        var text = source.Text.AsSpan(part.Start, part.End - part.Start);
        var blank = text.Length - text.TrimStart().Length;
        var lineStart = text[..blank].LastIndexOfAny('\r', '\n') + 1;
        return part with { Start = blank == text.Length ? part.End : part.Start + lineStart };
    }
}
