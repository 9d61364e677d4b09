using BricsPost.Content.Diagnostics;
using Markdig.Syntax;

namespace BricsPost.Content.Markdown;

/// <summary>
/// Markdig guards the stack: what lies more than 128 levels deep it neither parses nor writes, and throws an
/// <see cref="ArgumentException"/> that knows no place. Both are tried here, so that a body in hand can be rendered.
/// </summary>
internal static class DepthLimitedParser
{
    private static readonly BodyLabels Unread = new("", "", "");

    /// <summary>Null where it lies too deep, and then the offset of the paragraph that does.</summary>
    public static (MarkdownDocument? Document, int TooDeep) Parse(string text, SourceText source, TextSpan part)
    {
        if (Tried(text) is not { } document)
        {
            return (null, Paragraphs(source, part).FirstOrDefault(one => Tried(source.Text[one.Start..one.End]) is null, part).Start);
        }

        using var html = new BodyHtml(Unread, linkBase: null);
        foreach (var block in document)
        {
            try
            {
                html.Write(block);
            }
            catch (ArgumentException)
            {
                return (null, block.Span.Start);
            }
        }

        return (document, -1);
    }

    private static MarkdownDocument? Tried(string markdown)
    {
        try
        {
            return Markdig.Markdown.Parse(markdown, BodyPipeline.Pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Lines without an empty one between them.</summary>
    private static IEnumerable<TextSpan> Paragraphs(SourceText source, TextSpan part)
    {
        var start = -1;
        foreach (var line in source.Lines(source.At(part.Start).Line))
        {
            if (line.IsBlank && start >= 0)
            {
                yield return new TextSpan(start, line.Start);
            }

            start = line.IsBlank ? -1 : start < 0 ? line.Start : start;
        }

        if (start >= 0)
        {
            yield return new TextSpan(start, part.End);
        }
    }
}
