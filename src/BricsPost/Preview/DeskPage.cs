using BricsPost.Editions;
using BricsPost.Settings;

namespace BricsPost.Preview;

/// <summary>The desk as a response: its own style, its own script, and the page in frames.</summary>
internal static class DeskPage
{
    private static readonly string Policy =
        $"default-src 'none'; style-src {Desk.Stylesheet.PolicySource}; script-src {PreviewFile.ScriptSource}; "
        + "img-src 'self'; connect-src 'self'; "
        + "frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        + "require-trusted-types-for 'script'; trusted-types 'none'";

    public static Task WriteAsync(HttpContext context, PreviewState proof)
    {
        context.Response.Headers.CacheControl = CachePolicy.Never;
        context.Response.Headers.ContentSecurityPolicy = Policy;
        var services = context.RequestServices;
        var desk = Desk.Of(services.GetRequiredService<Site>(), proof, services.GetRequiredService<TimeProvider>().GetUtcNow());
        return PartialRenderer.WriteAsync(context, nameof(Desk), desk);
    }
}
