using System.Text;
using BricsPost.Editions;
using BricsPost.Settings;
using Microsoft.Net.Http.Headers;

namespace BricsPost.Preview;

/// <summary>The page of the edition, byte for byte, with one script in its head, and a bar above it while it is held back.</summary>
internal static class LivePage
{
    private const string EndOfHead = "</head>";
    private const string StartOfBody = "<body>";

    public static async Task WriteAsync(HttpContext context, PreviewState state)
    {
        var page = state.Edition.TryFind("/", out var found) ? found : state.Edition.NotFound;
        var html = Encoding.UTF8.GetString(page.Identity.Bytes.Span);
        var script = $"<script type=\"module\" data-of=\"page\" data-shown=\"{PreviewEvent.Of(state).Page}\">{PreviewFile.Script}</script>";
        var response = context.Response;
        response.StatusCode = page.Status;
        foreach (var header in page.Headers.Concat(page.Identity.Headers))
        {
            response.Headers[header.Name] = header.Value;
        }

        response.Headers.Remove(HeaderNames.LastModified);
        response.Headers.CacheControl = CachePolicy.Never;
        response.Headers.ContentSecurityPolicy = Policy(response.Headers.ContentSecurityPolicy.ToString(), state.HeldBackUntil is not null);
        var live = html.Insert(html.IndexOf(EndOfHead, StringComparison.Ordinal), script);
        await response.WriteAsync(WithBar(live, state, context.RequestServices), context.RequestAborted);
    }

    private static string WithBar(string html, PreviewState state, IServiceProvider services)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        return HeldBackBar.Of(state, services.GetRequiredService<Site>(), now) is not { } bar ? html : html
            .Replace(EndOfHead, $"<style id=\"style-of-bar\">{HeldBackBar.Stylesheet.Text}</style>{EndOfHead}", StringComparison.Ordinal)
            .Replace(StartOfBody, StartOfBody + bar.Html, StringComparison.Ordinal);
    }

    /// <summary>The page's own policy, and beyond it this script, the bar's style and the desk's frames.</summary>
    private static string Policy(string production, bool hasBar) => production
        .Replace("frame-ancestors 'none'", "frame-ancestors 'self'", StringComparison.Ordinal)
        .Replace("style-src ", hasBar ? $"style-src {HeldBackBar.Stylesheet.PolicySource} " : "style-src ", StringComparison.Ordinal)
        + $"; script-src {PreviewFile.ScriptSource}";
}
