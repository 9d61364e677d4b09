using BricsPost.Content.Markdown;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BricsPost.Content;

/// <summary>The article's text.</summary>
public sealed class Body
{
    private readonly ParsedBody _parsed;

    internal Body(ParsedBody parsed)
    {
        _parsed = parsed;
        Excerpt = Markdown.PlainText.Excerpt(parsed.Document);
        Links = OutsideLinks(parsed.Document);
        Photos = [.. parsed.Document.Where(parsed.Photos.ContainsKey).Select(block => parsed.Photos[block])];
    }

    /// <summary>The first paragraph as plain text, cut at a word to at most 160 characters.</summary>
    public string Excerpt { get; }

    /// <summary>The text alone, without markup, for counting words and reading time.</summary>
    public string PlainText => _parsed.PlainText;

    /// <summary>The first link to each address outside of the site, in the order of the text.</summary>
    public IReadOnlyList<OutsideLink> Links { get; }

    /// <summary>The pictures in the text, in its order.</summary>
    public IReadOnlyList<Photo> Photos { get; }

    /// <summary>Text and pictures in the editor's order.</summary>
    /// <param name="linkBase">Makes relative links absolute, for copies that leave the site; null keeps them as written.</param>
    public IReadOnlyList<BodyPart> Render(BodyLabels labels, Uri? linkBase = null)
    {
        var parts = new List<BodyPart>();
        using var html = new BodyHtml(labels, linkBase);
        foreach (var block in _parsed.Document)
        {
            if (_parsed.Photos.TryGetValue(block, out var photo))
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
        AbsoluteMarkdown.Of(_parsed, linkBase, pictureAddress);

    /// <summary>For paper: an address that stands in the text as it is needs no second place.</summary>
    private static IReadOnlyList<OutsideLink> OutsideLinks(MarkdownDocument document) =>
    [
        .. document.Descendants<LinkInline>()
            .Where(link => !link.IsImage && LinkTarget.Scheme(link.Url ?? "") is "http" or "https")
            .Select(link => new OutsideLink(Markdown.PlainText.Of(link), link.Url ?? ""))
            .DistinctBy(link => link.Address),
    ];
}

/// <summary>A link of the body that leads to another site.</summary>
/// <param name="Text">What the editor wrote for it.</param>
/// <param name="Address">What a reader of the printed page would have to type.</param>
public sealed record OutsideLink(string Text, string Address);
