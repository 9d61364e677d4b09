using System.Text.RegularExpressions;
using BricsPost.Content.Diagnostics;
using BricsPost.Content.Markdown;
using BricsPost.Settings;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BricsPost.Content.Checks;

/// <summary>Looks for links that are not encrypted, and for those that lead to nothing on this site.</summary>
internal sealed partial class LinkAddressChecks(SourceText source, ParseContext around, Site site, DiagnosticBag diagnostics) : IBodyCheck
{
    public void Check(MarkdownDocument document)
    {
        var ids = new Lazy<PageIds>(() => new PageIds(document));
        foreach (var inline in document.Descendants<Inline>())
        {
            switch (inline)
            {
                case LinkInline { IsImage: false, Url: { } url } link when LinkTarget.Fault(url) == LinkError.None && !IsReported(link):
                    Check(url, source.At((link.UrlSpan is { Start: > 0, Length: > 0 } span ? span.Start : link.Span.Start)), ids);
                    break;
                case AutolinkInline { IsEmail: false } auto when LinkTarget.Fault(auto.Url) == LinkError.None:
                    Check(auto.Url, source.At(auto.Span.Start), ids);
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
            diagnostics.Add(Catalogue.LinkNotEncrypted(at, url));
        }
    }

    /// <summary>
    /// Another check reports these: ^[1] for the sign in front of it, a picture that is a link, and a footnote in a list.
    /// </summary>
    private bool IsReported(LinkInline link) => link.Reference is { Label: ['^', ..] }
        || link.Any(one => one is LinkInline { IsImage: true })
        || link.Span.Start is > 0 and var start && start <= source.Text.Length && source.Text[start - 1] == '^';

    private string? Meant(string url) =>
        around.Files.Contains(Uri.UnescapeDataString(url)) ? $"![what it shows]({url})"
        : Mail().IsMatch(url) ? "mailto:" + url
        : Host().IsMatch(url) ? "https://" + url
        : null;

    private bool IsHere(Uri target) => target.Scheme == site.Url.Scheme && target.Authority == site.Url.Authority;

    private void Local(string url, Uri target, Position at, Lazy<PageIds> ids)
    {
        var path = Uri.UnescapeDataString(target.AbsolutePath);
        if (!around.Addresses.Any(address =>
            path == address || (address is [_, .., '/'] && path.StartsWith(address, StringComparison.Ordinal))))
        {
            diagnostics.Add(Catalogue.LinkToNothing(at, url, Meant(url) ?? SpellingSuggestion.For(path, around.Addresses)));
        }
        else if (around.OwnPages.Contains(path) && target.Fragment.Length > 1)
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
            diagnostics.Add(Catalogue.FragmentToNothing(at, "#" + id, ids.Like(id), ids.Headings));
        }
    }

    [GeneratedRegex(@"^[^\s@/]+@[^\s@/]+\.[A-Za-z]{2,}\z")]
    private static partial Regex Mail();

    /// <summary>As people write addresses: www.example.org, or example.org/news. What ends like a page of this site is none.</summary>
    [GeneratedRegex(
        @"^(?:www\.[\w.-]+|[\w-]+(?:\.[\w-]+)*\.(?!html?\b|php\b|md\b|pdf\b|jpe?g\b|png\b|xml\b|txt\b)[A-Za-z]{2,})(?:[/?#].*)?\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Host();
}
