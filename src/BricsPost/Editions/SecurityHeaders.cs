using BricsPost.Pages;
using BricsPost.Settings;
using Microsoft.Net.Http.Headers;

namespace BricsPost.Editions;

/// <summary>The security headers of every response. The page needs its own style and its own pictures, nothing else.</summary>
public static class SecurityHeaders
{
    private const string Isolation = "Cross-Origin-Resource-Policy";

    // Feed readers, search engines and social networks show our pictures inside their pages. No page embeds our texts.
    private static readonly Header SameOrigin = new(Isolation, "same-origin");
    private static readonly Header CrossOrigin = new(Isolation, "cross-origin");

    /// <summary>Which sites may show the response inside a page.</summary>
    public static Header Audience(string mediaType) => mediaType.StartsWith("image/", StringComparison.Ordinal) ? CrossOrigin : SameOrigin;

    public static IReadOnlyList<Header> For(Site site, Stylesheet stylesheet)
    {
        Header[] headers =
        [
            // connect-src lets auditing tools that run in the page read robots.txt.
            new(HeaderNames.ContentSecurityPolicy,
                $"default-src 'none'; style-src {stylesheet.PolicySource}; img-src 'self'; connect-src 'self'; base-uri 'none'; "
                + "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"),
            new(HeaderNames.XContentTypeOptions, "nosniff"),
            new("Referrer-Policy", "strict-origin-when-cross-origin"),
            new("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"),
            new("Cross-Origin-Opener-Policy", "same-origin"),
        ];
        return site.Url.Scheme == Uri.UriSchemeHttps
            ? [.. headers, new(HeaderNames.StrictTransportSecurity, "max-age=63072000")]
            : headers;
    }
}
