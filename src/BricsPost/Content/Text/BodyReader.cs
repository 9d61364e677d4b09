using BricsPost.Content.Editorial;
using BricsPost.Content.Keys;
using BricsPost.Content.Source;
using BricsPost.Settings;
using Markdig.Syntax;

namespace BricsPost.Content.Text;

/// <summary>Markdown in, the body out.</summary>
internal sealed class BodyReader(SourceText source, PictureFiles pictures, Surroundings around, Site site, Findings findings)
{
    /// <summary>Null where it is empty or too much for the parser, and that has been told.</summary>
    public Body? Read(Part markdown)
    {
        var part = FromFirstLine(markdown);
        if (BodyLimits.Exceeded(source, part) is { } limit)
        {
            findings.Add(limit);
            return null;
        }

        var (document, tooDeep) = Nesting.Parse(source, part);
        if (document is null)
        {
            findings.Add(Diagnostics.TooDeeplyNested(source.At(tooDeep)));
            return null;
        }

        // As the editor wrote them: the levels are put right for the page.
        new HeadingChecks(source, part.Start, findings).Find(document);
        Headings.Normalise(document);
        var illustrations = new BodyPictures(source, part.Start, pictures, findings).Find(document);
        LookOver(document, part.Start);
        var text = PlainText.Of(document);
        if (text.Length > 0)
        {
            return new Body(document, source.Text[part.Start..part.End], illustrations, text);
        }

        findings.Add(Diagnostics.EmptyBody(source.At(part.Start)));
        return null;
    }

    private void LookOver(MarkdownDocument document, int offset)
    {
        new LinkChecks(source, offset, findings).Find(document);
        new LeftoverMarks(source, offset, findings).Find(document);
        new ParagraphChecks(source, offset, findings).Find(document);
        new LinkTextChecks(source, offset, findings).Find(document);
        new LinkAddressChecks(source, offset, around, site, findings).Find(document);
        new HtmlChecks(source, offset, findings).Find(document);
        new MarkChecks(source, offset, findings).Find(document);
        new BlockChecks(source, offset, findings).Find(document);
        new TableChecks(source, offset, findings).Find(document);
        new QuoteChecks(source, offset, findings).Find(document);
    }

    /// <summary>From the first line that is not empty, where faults of the whole are told.</summary>
    private Part FromFirstLine(Part part)
    {
        var text = source.Text.AsSpan(part.Start, part.End - part.Start);
        var blank = text.Length - text.TrimStart().Length;
        var lineStart = text[..blank].LastIndexOfAny('\r', '\n') + 1;
        return part with { Start = blank == text.Length ? part.End : part.Start + lineStart };
    }
}
