using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.FileProviders;

namespace BricsPost.Rivals;

/// <summary>What ASP.NET Core's own parts give: a Razor page, kept compressed by output caching; photos as static files.</summary>
internal static class CachedRazorPages
{
    public static IHtmlContent Html { get; private set; } = HtmlString.Empty;

    public static WebApplication Build(WebApplicationBuilder builder, string samples)
    {
        Html = new HtmlString(File.ReadAllText(Path.Combine(samples, "page.html")));
        builder.Services.AddRazorPages();
        builder.Services.AddResponseCompression();
        builder.Services.AddOutputCache(cache =>
            cache.AddBasePolicy(policy => policy.Expire(TimeSpan.FromHours(1)).SetVaryByHeader("Accept-Encoding")));
        var page = Sample.Read(samples, "page.br");
        var app = builder.Build();
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(samples), RequestPath = "/samples" });
        app.UseOutputCache();
        app.UseResponseCompression();
        app.Use((context, next) =>
        {
            page.AddHeaders(context.Response.Headers);
            context.Response.Headers.ContentEncoding = default;
            return next(context);
        });
        app.MapRazorPages();
        return app;
    }
}
