using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace BricsPost.Pages;

/// <summary>Runs a Razor page inside the process. No route leads to it: a reader's request cannot reach it.</summary>
public sealed class PageRenderer(
    IActionDescriptorCollectionProvider actions, PageLoader loader, IActionInvokerFactory invokers, IServiceScopeFactory scopes)
{
    /// <summary>The page's HTML in UTF-8.</summary>
    /// <param name="name">Of the page below this folder, such as <c>/Index</c>: not a public address.</param>
    /// <exception cref="InvalidOperationException">There is no such page, or it did not answer with 200.</exception>
    public async Task<byte[]> RenderAsync(string name, LayoutModel frame, CancellationToken cancellationToken)
    {
        var page = await loader.LoadAsync(Find(name), EndpointMetadataCollection.Empty);
        await using var scope = scopes.CreateAsyncScope();
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = cancellationToken };
        context.Request.Method = HttpMethods.Get;
        context.Features.Set(frame);
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        var action = new ActionContext(context, new RouteData(new RouteValueDictionary(page.RouteValues)), page);
        var invoker = invokers.CreateInvoker(action) ?? throw new InvalidOperationException($"Nothing runs the page {name}.");
        await invoker.InvokeAsync();
        await context.Response.CompleteAsync();
        return context.Response.StatusCode == StatusCodes.Status200OK
            ? body.ToArray()
            : throw new InvalidOperationException($"The page {name} answered {context.Response.StatusCode}.");
    }

    // Looked up each time: a page that is edited under `dotnet watch` becomes another one.
    private PageActionDescriptor Find(string name) =>
        actions.ActionDescriptors.Items.OfType<PageActionDescriptor>().FirstOrDefault(page => page.ViewEnginePath == name)
        ?? throw new InvalidOperationException($"There is no page {name}.");
}
