using System.Text.RegularExpressions;
using BricsPost.Content.Diagnostics;
using BricsPost.Content.FrontMatter;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BricsPost.Content.Markdown;

/// <summary>The pictures of the body: each is a paragraph by itself, never within text.</summary>
internal sealed partial class BodyPictures(SourceText source, PictureFiles files, DiagnosticBag diagnostics)
{
    private const string OwnLine = "Give it a line of its own, with an empty line above and below";

    public IReadOnlyDictionary<Block, Photo> Find(MarkdownDocument document)
    {
        var photos = new Dictionary<Block, Photo>();
        foreach (var image in document.Descendants<LinkInline>().Where(link => link.IsImage))
        {
            var at = source.At((image.UrlSpan is { Start: > 0, Length: > 0 } url ? url.Start : image.Span.Start));
            var photo = Read(image, at);
            if (Paragraph(image) is not { } paragraph)
            {
                diagnostics.Add(WithinText(image));
            }
            else if (photo is not null)
            {
                photos.Add(paragraph, photo);
            }
        }

        return photos;
    }

    public static string FileOf(LinkInline image) => Uri.UnescapeDataString(image.Url ?? "");

    private static ParagraphBlock? Paragraph(LinkInline image) =>
        image is { Parent.ParentBlock: ParagraphBlock { Parent: MarkdownDocument } paragraph }
        && paragraph.Inline is { } inline && inline.All(one => one == image)
            ? paragraph
            : null;

    private Diagnostic WithinText(LinkInline image)
    {
        var (at, written) = (source.At(image.Span.Start), Written(image));
        if (image.Parent is LinkInline { IsImage: false } link)
        {
            var alone = link.All(one => one == image)
                && link.Parent is { ParentBlock.Parent: MarkdownDocument } line && line.All(one => one == link)
                ? Fix.Replace(source, new TextSpan(link.Span.Start, link.Span.End + 1), written)
                : null;
            return Catalogue.PictureWithinText(at, image.Url ?? "", isLinked: true, alone, $"Write it on a line of its own: {written}");
        }

        var advice = Below(image) is { Length: > 0 } caption && string.IsNullOrEmpty(image.Title)
            ? $"{OwnLine}, and write the caption into it: {WithCaption(written, caption)}"
            : $"{OwnLine}.";
        return Catalogue.PictureWithinText(at, image.Url ?? "", isLinked: false, null, advice);
    }

    private string Written(LinkInline image) => source.Text[image.Span.Start..Math.Min(image.Span.End + 1, source.Text.Length)];

    /// <summary>The text in italics below a picture, where other systems have its caption.</summary>
    private static string? Below(LinkInline image) =>
        image is { PreviousSibling: null, NextSibling: LineBreakInline { NextSibling: EmphasisInline { NextSibling: null } caption } }
            ? PlainText.Of(caption)
            : null;

    private static string WithCaption(string image, string caption) =>
        $"{image[..^1]} {(caption.Contains('"', StringComparison.Ordinal) ? $"'{caption}'" : $"\"{caption}\"")})";

    private Photo? Read(LinkInline image, Position at)
    {
        var file = FileOf(image);
        var alt = PlainText.Of(image);
        if (alt.Length == 0)
        {
            diagnostics.Add(Catalogue.PictureWithoutAlt(at, file));
        }

        // After ![
        files.Alts.Add(new NamedAlt(alt, file, source.At(image.Span.Start + 2)));

        if (!files.Has(file, at) || alt.Length == 0)
        {
            return null;
        }

        var (caption, credit) = Caption(XmlCharacters.Sanitize(image.Title ?? ""));
        return new Photo(file, alt, caption, credit, Focus.Centre, at);
    }

    /// <summary>What stands in brackets at the end is the credit.</summary>
    private static (string? Caption, string? Credit) Caption(string title)
    {
        var match = CaptionText().Match(title);
        var (caption, credit) = match.Success ? (match.Groups[1].Value, match.Groups[2].Value) : (title, "");
        return (Text(caption), Text(credit));
    }

    private static string? Text(string text) => Spaces().Replace(text, " ").Trim() is { Length: > 0 } line ? line : null;

    [GeneratedRegex(@"^([^\[]*|.*\s)\[([^\[\]]+)\]\s*\z", RegexOptions.Singleline)]
    private static partial Regex CaptionText();

    [GeneratedRegex(@"\s*[\r\n]\s*")]
    private static partial Regex Spaces();
}
