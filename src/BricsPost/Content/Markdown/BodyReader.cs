using BricsPost.Content.Checks;
using BricsPost.Content.Diagnostics;
using BricsPost.Content.FrontMatter;
using BricsPost.Settings;
using Markdig.Syntax;

namespace BricsPost.Content.Markdown;

/// <summary>Markdown in, the body out.</summary>
internal sealed class BodyReader(SourceText source, PictureFiles pictures, ParseContext around, Site site, DiagnosticBag diagnostics)
{
    /// <summary>Null where it is empty or too much for the parser, and that has been told.</summary>
    public Body? Read(TextSpan markdown)
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

        // As the editor wrote them: the levels are put right for the page.
        new HeadingChecks(source, part.Start, diagnostics).Find(document);
        Headings.Normalise(document);
        Paragraphs.Mark(document);
        var illustrations = new BodyPictures(source, part.Start, pictures, diagnostics).Find(document);
        LookOver(document, part.Start);
        var text = PlainText.Of(document);
        if (text.Length > 0)
        {
            return new Body(document, source.Text[part.Start..part.End], illustrations, text);
        }

        diagnostics.Add(Catalogue.EmptyBody(source.At(part.Start)));
        return null;
    }

    private void LookOver(MarkdownDocument document, int offset)
    {
        new LinkChecks(source, offset, diagnostics).Find(document);
        new UnparsedMarkupChecks(source, offset, diagnostics).Find(document);
        new ParagraphChecks(source, offset, diagnostics).Find(document);
        new LinkTextChecks(source, offset, diagnostics).Find(document);
        new LinkAddressChecks(source, offset, around, site, diagnostics).Find(document);
        new HtmlChecks(source, offset, diagnostics).Find(document);
        new MarkChecks(source, offset, diagnostics).Find(document);
        new BlockChecks(source, offset, diagnostics).Find(document);
        new TableChecks(source, offset, diagnostics).Find(document);
        new QuoteChecks(source, offset, diagnostics).Find(document);
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
