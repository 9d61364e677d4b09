using BricsPost.Content.Diagnostics;
using BricsPost.Content.Markdown;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BricsPost.Content.Checks;

/// <summary>Reports links that must not, or cannot, be followed.</summary>
internal sealed class LinkChecks(SourceText source, DiagnosticBag diagnostics) : IBodyCheck
{
    public void Check(MarkdownDocument document)
    {
        foreach (var inline in document.Descendants<Inline>())
        {
            switch (inline)
            {
                case LinkInline { IsImage: false } link:
                    Check(link.Url ?? "", At(link));
                    HasText(link);
                    Nested(link, link.Url ?? "");
                    break;
                case AutolinkInline auto:
                    Check(auto.IsEmail ? "mailto:" + auto.Url : auto.Url, source.At(auto.Span.Start));
                    Nested(auto, auto.Url);
                    break;
                case FootnoteLink { IsBackLink: false } note:
                    Nested(note, $"[{note.Footnote.Label}]");
                    break;
            }
        }
    }

    private void Check(string url, Position at)
    {
        switch (LinkTarget.Fault(url))
        {
            case LinkError.Empty:
                diagnostics.Add(Catalogue.EmptyLink(at));
                break;
            case LinkError.Scheme:
                diagnostics.Add(Catalogue.LinkOfAnotherKind(at, url));
                break;
            case LinkError.OtherHost:
                diagnostics.Add(Catalogue.LinkWithoutScheme(at, url));
                break;
            case LinkError.Malformed:
                diagnostics.Add(Catalogue.MalformedLink(at, url));
                break;
        }
    }

    private void HasText(LinkInline link)
    {
        if (PlainText.Of(link).Length == 0 && !link.Descendants<LinkInline>().Any(inner => inner.IsImage))
        {
            diagnostics.Add(Catalogue.LinkWithoutText(source.At(link.Span.Start), link.Url ?? ""));
        }
    }

    private void Nested(Inline link, string url)
    {
        for (var above = link.Parent; above is not null; above = above.Parent)
        {
            if (above is LinkInline { IsImage: false })
            {
                diagnostics.Add(Catalogue.LinkInsideLink(source.At(link.Span.Start), url));
                return;
            }
        }
    }

    private Position At(LinkInline link) =>
        source.At((link.UrlSpan is { Start: > 0, Length: > 0 } url ? url.Start : link.Span.Start));
}
