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
    private const string Outside = "Give it a line of its own below the list or the quotation, with an empty line above and below";

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
        var (at, url) = (source.At(image.Span.Start), image.Url ?? "");
        if (image.Parent is LinkInline { IsImage: false } link)
        {
            var alone = PictureCaption.IsAlone(link, image) && link.Parent is { ParentBlock.Parent: MarkdownDocument } line
                && line.All(one => one == link)
                ? Fix.Replace(source, new TextSpan(link.Span.Start, link.Span.End + 1), Written(image))
                : null;
            return Catalogue.PictureWithinText(
                at, url, isLinked: true, alone, $"Write it on a line of its own: {PictureCaption.With(image, link, Written(image))}");
        }

        if (image.NextSibling is LiteralInline { NextSibling: null } behind && Attributes().IsMatch(behind.Content.ToString()))
        {
            var braces = new TextSpan(behind.Span.Start, behind.Span.End + 1);
            var fix = Paragraph(image.NextSibling, image) ? Fix.Replace(source, braces, "") : null;
            return Catalogue.PictureWithinText(at, url, isLinked: false, fix, $"Delete {behind.Content.ToString().Trim()} behind it.");
        }

        var own = image.Block()?.Parent is MarkdownDocument ? OwnLine : Outside;
        var whole = PictureCaption.With(image, image, Written(image));
        var advice = whole == Written(image) ? $"{own}." : $"{own}, and write the caption into it: {whole}";
        return Catalogue.PictureWithinText(at, url, isLinked: false, null, advice);
    }

    /// <summary>Whether nothing else stands in the paragraph, which is one of the whole text.</summary>
    private static bool Paragraph(Inline behind, LinkInline image) =>
        image is { PreviousSibling: null, Parent.ParentBlock: ParagraphBlock { Parent: MarkdownDocument } } && behind.NextSibling is null;

    private string Written(LinkInline image) => source.Text[image.Span.Start..Math.Min(image.Span.End + 1, source.Text.Length)];

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

    /// <summary>Attributes as kramdown and Pandoc have them, with the size of a picture.</summary>
    [GeneratedRegex(@"^[ \t]*\{[^{}]*\}[ \t]*\z")]
    private static partial Regex Attributes();

    [GeneratedRegex(@"\s*[\r\n]\s*")]
    private static partial Regex Spaces();
}
