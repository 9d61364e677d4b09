using BricsPost.Content.Source;
using BricsPost.Content.Text;
using BricsPost.Settings;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BricsPost.Content.Editorial;

/// <summary>Looks for links that are not encrypted, and for those that lead to nothing on this site.</summary>
/// <param name="offset">Where the Markdown begins in the source.</param>
internal sealed class LinkAddressChecks(SourceText source, int offset, Surroundings around, Site site, Findings findings)
{
    private static readonly string[] OwnPage = ["/", "/index.html"];

    public void Find(MarkdownDocument document)
    {
        var ids = new Lazy<PageIds>(() => new PageIds(document));
        foreach (var inline in document.Descendants<Inline>())
        {
            switch (inline)
            {
                case LinkInline { IsImage: false, Url: { } url } link when LinkTarget.Fault(url) == LinkFault.None:
                    Check(url, source.At(offset + (link.UrlSpan is { Start: > 0, Length: > 0 } span ? span.Start : link.Span.Start)), ids);
                    break;
                case AutolinkInline { IsEmail: false } auto when LinkTarget.Fault(auto.Url) == LinkFault.None:
                    Check(auto.Url, source.At(offset + auto.Span.Start), ids);
                    break;
            }
        }
    }

    private void Check(string url, Position at, Lazy<PageIds> ids)
    {
        if (!Uri.TryCreate(site.Url, url, out var target))
        {
            return;
        }

        if (IsHere(target))
        {
            Local(url, target, at, ids);
        }
        else if (target.Scheme == Uri.UriSchemeHttp)
        {
            findings.Add(Diagnostics.LinkNotEncrypted(at, url));
        }
    }

    private bool IsHere(Uri target) => target.Scheme == site.Url.Scheme && target.Authority == site.Url.Authority;

    private void Local(string url, Uri target, Position at, Lazy<PageIds> ids)
    {
        var path = Uri.UnescapeDataString(target.AbsolutePath);
        if (!around.Addresses.Any(address => path == address || (address is [_, .., '/'] && path.StartsWith(address, StringComparison.Ordinal))))
        {
            findings.Add(Diagnostics.LinkToNothing(at, url, Nearest.To(path, around.Addresses)));
        }
        else if (OwnPage.Contains(path) && target.Fragment.Length > 1)
        {
            Fragment(Uri.UnescapeDataString(target.Fragment[1..]), at, ids.Value);
        }
    }

    private void Fragment(string fragment, Position at, PageIds ids)
    {
        // WHATWG HTML, "find a potential indicated element": "top" is the beginning; ":~:" begins a directive for the browser.
        var id = fragment.Split(":~:")[0];
        if (id.Length > 0 && !id.Equals("top", StringComparison.OrdinalIgnoreCase) && !ids.Has(id))
        {
            findings.Add(Diagnostics.FragmentToNothing(at, "#" + id, ids.Like(id), ids.Headings));
        }
    }
}
