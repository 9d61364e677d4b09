using System.Text;
using BricsPost.Editions;
using Microsoft.Net.Http.Headers;

namespace BricsPost.Preview;

/// <summary>The page of the edition, byte for byte, with one script in its head. Where nothing is published, the page that says so.</summary>
internal static class LivePage
{
    private const string EndOfHead = "</head>";

    public static async Task WriteAsync(HttpContext context, Edition edition)
    {
        var page = edition.TryFind("/", out var found) ? found : edition.NotFound;
        var html = Encoding.UTF8.GetString(page.Identity.Bytes.Span);
        var script = $"<script type=\"module\" data-of=\"page\" data-shown=\"{edition.Version}\">{PreviewFile.Script}</script>";
        var response = context.Response;
        response.StatusCode = page.Status;
        foreach (var header in page.Headers.Concat(page.Identity.Headers))
        {
            response.Headers[header.Name] = header.Value;
        }

        response.Headers.Remove(HeaderNames.LastModified);
        response.Headers.CacheControl = CachePolicy.Never;
        response.Headers.ContentSecurityPolicy = Policy(response.Headers.ContentSecurityPolicy.ToString());
        await response.WriteAsync(html.Insert(html.IndexOf(EndOfHead, StringComparison.Ordinal), script), context.RequestAborted);
    }

    /// <summary>The page's own policy, and beyond it this script and the desk's frames.</summary>
    private static string Policy(string production) =>
        production.Replace("frame-ancestors 'none'", "frame-ancestors 'self'", StringComparison.Ordinal) + $"; script-src {PreviewFile.ScriptSource}";
}
