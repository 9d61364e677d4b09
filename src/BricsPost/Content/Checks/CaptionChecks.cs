using BricsPost.Content.Diagnostics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BricsPost.Content.Checks;

/// <summary>Looks for markup in the captions of the pictures in the text, which are plain text.</summary>
internal sealed class CaptionChecks(SourceText source, DiagnosticBag diagnostics) : IBodyCheck
{
    public void Check(MarkdownDocument document)
    {
        foreach (var image in document.Descendants<LinkInline>().Where(link => link is { IsImage: true, Title.Length: > 0 }))
        {
            var at = image.TitleSpan is { Start: > 0, Length: > 0 } title ? title.Start : image.Span.Start;
            PlainTextMarkup.Check(image.Title ?? "", "caption", source.At(at), diagnostics);
        }
    }
}
