using BricsPost.Content.Keys;
using BricsPost.Content.Source;

namespace BricsPost.Content.Text;

/// <summary>Markdown in, the body out.</summary>
internal sealed class BodyReader(SourceText source, PictureFiles pictures, Findings findings)
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

        Headings.Normalise(document);
        new LinkChecks(source, part.Start, findings).Find(document);
        new LeftoverMarks(source, part.Start, findings).Find(document);
        var illustrations = new BodyPictures(source, part.Start, pictures, findings).Find(document);
        var text = PlainText.Of(document);
        if (text.Length > 0)
        {
            return new Body(document, illustrations, text);
        }

        findings.Add(Diagnostics.EmptyBody(source.At(part.Start)));
        return null;
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
