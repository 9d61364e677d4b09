using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BricsPost.Content.Markdown;

/// <summary>The editor's Markdown for readers elsewhere: every byte as it was written, but for relative addresses and line ends.</summary>
internal static class AbsoluteMarkdown
{
    /// <param name="pictureAddress">The absolute address of a picture by its file name.</param>
    public static string Of(ParsedBody body, Uri linkBase, Func<string, string> pictureAddress)
    {
        var source = body.Markdown;
        var markdown = new StringBuilder(source.Length);
        var written = body.Part.Start;
        foreach (var (span, address) in Addresses(body.Document, linkBase, pictureAddress))
        {
            markdown.Append(source, written, span.Start - written).Append(Destination(address));
            written = span.End + 1;
        }

        return markdown.Append(source, written, source.Length - written).Replace("\r\n", "\n").Replace('\r', '\n').ToString().Trim('\n');
    }

    /// <summary>In the order of the text. A definition that several links share stands there once: <c>[name]: address</c>.</summary>
    private static IEnumerable<(SourceSpan Span, string Address)> Addresses(
        MarkdownDocument document, Uri linkBase, Func<string, string> pictureAddress) =>
        document.Descendants<LinkInline>()
            .Where(link => link is { UrlSpan: { Start: > 0, Length: > 0 }, Url: not null }
                && (link.IsImage || LinkTarget.Scheme(link.Url) is null))
            .OrderBy(link => link.UrlSpan.Start)
            .DistinctBy(link => link.UrlSpan.Start)
            .Select(link => (
                link.UrlSpan, link.IsImage ? pictureAddress(BodyPictures.FileOf(link)) : LinkTarget.Href(link.Url ?? "", linkBase)));

    /// <summary>Parentheses would end the link unless they are paired (CommonMark, section 6.3).</summary>
    private static string Destination(string address) => address.AsSpan().ContainsAny('(', ')') ? $"<{address}>" : address;
}
