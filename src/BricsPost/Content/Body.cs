using BricsPost.Content.Markdown;
using Markdig.Syntax;

namespace BricsPost.Content;

/// <summary>The article's text.</summary>
public sealed class Body
{
    private readonly MarkdownDocument _document;
    private readonly string _markdown;
    private readonly IReadOnlyDictionary<Block, Photo> _illustrations;

    internal Body(MarkdownDocument document, string markdown, IReadOnlyDictionary<Block, Photo> illustrations, string plainText)
    {
        _document = document;
        _markdown = markdown;
        _illustrations = illustrations;
        PlainText = plainText;
        Excerpt = Markdown.PlainText.Excerpt(document);
        Links = OutsideLinks.In(document);
        Photos = [.. document.Where(illustrations.ContainsKey).Select(block => illustrations[block])];
    }

    /// <summary>The first paragraph as plain text, cut at a word to at most 160 characters.</summary>
    public string Excerpt { get; }

    /// <summary>The text alone, without markup, for counting words and reading time.</summary>
    public string PlainText { get; }

    /// <summary>The first link to each address outside of the site, in the order of the text.</summary>
    public IReadOnlyList<OutsideLink> Links { get; }

    /// <summary>The pictures in the text, in its order.</summary>
    public IReadOnlyList<Photo> Photos { get; }

    /// <summary>Text and pictures in the editor's order.</summary>
    /// <param name="linkBase">LogRendition relative links absolute, for copies that leave the site; null keeps them as written.</param>
    public IReadOnlyList<BodyPart> Render(BodyLabels labels, Uri? linkBase = null)
    {
        var parts = new List<BodyPart>();
        using var html = new BodyHtml(labels, linkBase);
        foreach (var block in _document)
        {
            if (_illustrations.TryGetValue(block, out var photo))
            {
                html.Break(parts);
                parts.Add(new Illustration(photo));
            }
            else
            {
                html.Write(block);
            }
        }

        html.Break(parts);
        return parts;
    }

    /// <summary>What the editor wrote, with addresses that hold wherever it is read.</summary>
    /// <param name="pictureAddress">The absolute address of a picture by its file name.</param>
    public string ToMarkdown(Uri linkBase, Func<string, string> pictureAddress) =>
        AbsoluteMarkdown.Of(_document, _markdown, linkBase, pictureAddress);
}
