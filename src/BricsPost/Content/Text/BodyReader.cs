using BricsPost.Content.Keys;
using BricsPost.Content.Source;
using Markdig;
using Markdig.Syntax;

namespace BricsPost.Content.Text;

/// <summary>Markdown in, the body out.</summary>
internal sealed class BodyReader(SourceText source, PictureFiles pictures, Findings findings)
{
    /// <summary>Null where it is empty or too much for the parser, and that has been told.</summary>
    public Body? Read(Part part)
    {
        if (BodyLimits.Exceeded(source, part) is { } limit)
        {
            findings.Add(limit);
            return null;
        }

        if (Parse(part) is not { } document)
        {
            return null;
        }

        Headings.Normalise(document);
        new LinkChecks(source, part.Start, findings).Find(document);
        var illustrations = new BodyPictures(source, part.Start, pictures, findings).Find(document);
        var text = PlainText.Of(document);
        if (text.Length > 0)
        {
            return new Body(document, source.Text[part.Start..part.End], illustrations, text);
        }

        findings.Add(Diagnostics.EmptyBody(source.At(FirstMark(part))));
        return null;
    }

    private MarkdownDocument? Parse(Part part)
    {
        try
        {
            return Markdown.Parse(source.Text[part.Start..part.End], Dialect.Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's own guard of the stack: "Markdown elements in the input are too deeply nested".
            findings.Add(Diagnostics.TooDeeplyNested(source.At(FirstMark(part))));
            return null;
        }
    }

    private int FirstMark(Part part)
    {
        var text = source.Text.AsSpan(part.Start, part.End - part.Start);
        var blank = text.Length - text.TrimStart().Length;
        return blank == text.Length ? part.End : part.Start + blank;
    }
}
