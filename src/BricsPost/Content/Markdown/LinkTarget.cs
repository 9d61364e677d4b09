using System.Buffers;
using System.Globalization;
using System.Text;

namespace BricsPost.Content.Markdown;

internal enum LinkError
{
    None,
    Empty,
    Scheme,
    OtherHost,
    Malformed,
}

/// <summary>Where a link leads: to the web, to mail, to a telephone, or to a place on this site. Nothing else passes.</summary>
/// <remarks>Browsers read addresses by https://url.spec.whatwg.org: control characters fall out, backslashes are slashes.</remarks>
internal static class LinkTarget
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];
    private static readonly Uri Anywhere = new("https://site.invalid/");
    private static readonly SearchValues<char> Kept =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#@!$&'()*+,;=");

    public static LinkError Fault(string url)
    {
        if (url.Length == 0)
        {
            return LinkError.Empty;
        }

        if (url.AsSpan().IndexOfAnyInRange('\0', ' ') == 0 || url.Any(char.IsControl) || url.Contains('\\', StringComparison.Ordinal))
        {
            return LinkError.Malformed;
        }

        return Scheme(url) is { } scheme ? Absolute(url, scheme) : Relative(url);
    }

    /// <summary>What stands before a colon that no slash, question mark or hash precedes, in lower case; else null.</summary>
    public static string? Scheme(string url)
    {
        var end = url.AsSpan().IndexOfAny(":/?#");
        return end >= 0 && url[end] == ':' ? url[..end].Trim().ToLowerInvariant() : null;
    }

    /// <summary>The value of <c>href</c>, not yet escaped for HTML. The page has two addresses, so what is
    /// relative is relative to the site.</summary>
    /// <param name="linkBase">The page's absolute address, for copies that leave the site.</param>
    public static string Href(string url, Uri? linkBase)
    {
        var target = Scheme(url) is not null || url.StartsWith('/') || url.StartsWith('#') ? url : "/" + url;
        if (Scheme(url) is null && linkBase is not null && Uri.TryCreate(linkBase, target, out var absolute))
        {
            target = absolute.AbsoluteUri;
        }

        var href = new StringBuilder(target.Length);
        for (var index = 0; index < target.Length; index++)
        {
            var one = target[index];
            var isEscape = one == '%' && index + 2 < target.Length
                && char.IsAsciiHexDigit(target[index + 1]) && char.IsAsciiHexDigit(target[index + 2]);
            _ = isEscape || one >= 0xA0 || Kept.Contains(one)
                ? href.Append(one)
                : href.Append(CultureInfo.InvariantCulture, $"%{(int)one:X2}");
        }

        return href.ToString();
    }

    private static LinkError Absolute(string url, string scheme)
    {
        if (!Schemes.Contains(scheme))
        {
            return LinkError.Scheme;
        }

        var rest = url[(url.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var isWeb = scheme is "http" or "https";
        var isWhole = isWeb
            ? rest.StartsWith("//", StringComparison.Ordinal) && Uri.TryCreate(url, UriKind.Absolute, out var web) && web.Host.Length > 0
            : rest.AsSpan().Trim().Length > 0 && !rest.StartsWith('/');
        return isWhole ? LinkError.None : LinkError.Malformed;
    }

    private static LinkError Relative(string url)
    {
        if (url.StartsWith("//", StringComparison.Ordinal))
        {
            return LinkError.OtherHost;
        }

        return Uri.TryCreate(Anywhere, url, out var resolved) && resolved.Host == Anywhere.Host && resolved.Scheme == Anywhere.Scheme
            ? LinkError.None
            : LinkError.Malformed;
    }
}
