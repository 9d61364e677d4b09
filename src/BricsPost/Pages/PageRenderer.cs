using Microsoft.AspNetCore.Http.Features;

namespace BricsPost.Pages;

/// <summary>
/// Renders a page through its own Razor endpoint, inside the process. The endpoints live in a pipeline of their own, which
/// no server listens to: a reader's request cannot reach them.
/// </summary>
public sealed class PageRenderer
{
    private readonly IServiceScopeFactory _scopes;
    private readonly RequestDelegate _pages;

    public PageRenderer(IServiceProvider services)
    {
        _scopes = services.GetRequiredService<IServiceScopeFactory>();
        var pipeline = new ApplicationBuilder(services);
        pipeline.UseRouting();
        pipeline.UseEndpoints(endpoints => endpoints.MapRazorPages());
        _pages = pipeline.Build();
    }

    /// <summary>The page's HTML in UTF-8.</summary>
    /// <param name="path">The route of a Razor page, not a public address.</param>
    /// <exception cref="InvalidOperationException">No page has this route.</exception>
    public async Task<byte[]> RenderAsync(string path, PageFrame frame, CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = cancellationToken };
        context.Request.Method = HttpMethods.Get;
        context.Request.Path = path;
        context.Features.Set(frame);
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        await _pages(context);
        await context.Response.CompleteAsync();
        return context.Response.StatusCode == StatusCodes.Status200OK
            ? body.ToArray()
            : throw new InvalidOperationException($"The page at {path} answered {context.Response.StatusCode}.");
    }
}
