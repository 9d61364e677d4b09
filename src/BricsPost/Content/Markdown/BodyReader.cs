using BricsPost.Content.Diagnostics;
using BricsPost.Content.FrontMatter;
using Markdig.Syntax;

namespace BricsPost.Content.Markdown;

/// <summary>The text of an article as Markdig understands it; places in the document are offsets in the whole file.</summary>
/// <param name="Part">Where the text stands in the file.</param>
/// <param name="Photos">The pictures, by the paragraph that each of them makes.</param>
internal sealed record ParsedBody(
    MarkdownDocument Document, TextSpan Part, IReadOnlyDictionary<Block, Photo> Photos, string PlainText);

/// <summary>Markdown in, the body out.</summary>
internal sealed class BodyReader(SourceText source, PictureFiles pictures, DiagnosticBag diagnostics)
{
    /// <summary>Null where it is too much for the parser, and that has been told.</summary>
    public ParsedBody? Read(TextSpan markdown)
    {
        var part = FromFirstLine(markdown);
        if (BodyLimits.Exceeded(source, part) is { } limit)
        {
            diagnostics.Add(limit);
            return null;
        }

        var (document, tooDeep) = DepthLimitedParser.Parse(source, part);
        if (document is null)
        {
            diagnostics.Add(Catalogue.TooDeeplyNested(source.At(tooDeep)));
            return null;
        }

        Headings.Normalise(document);
        var photos = new BodyPictures(source, pictures, diagnostics).Find(document);
        var text = PlainText.Of(document);
        if (text.Length == 0)
        {
            diagnostics.Add(Catalogue.EmptyBody(source.At(part.Start)));
        }

        return new ParsedBody(document, part, photos, text);
    }

    /// <summary>From the first line that is not empty, where faults of the whole are told.</summary>
    private TextSpan FromFirstLine(TextSpan part)
    {
        var text = source.Text.AsSpan(part.Start, part.End - part.Start);
        var blank = text.Length - text.TrimStart().Length;
        var lineStart = text[..blank].LastIndexOfAny('\r', '\n') + 1;
        return part with { Start = blank == text.Length ? part.End : part.Start + lineStart };
    }
}
