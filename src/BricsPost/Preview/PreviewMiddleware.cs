using System.Net.Mime;
using BricsPost.Delivery;
using BricsPost.Editions;
using BricsPost.Publishing;

namespace BricsPost.Preview;

/// <summary>Answers the editor's browser; all else goes on to what every reader gets.</summary>
internal sealed class PreviewMiddleware(RequestDelegate next, PreviewStateFeed proofs, CurrentEdition current)
{
    public Task InvokeAsync(HttpContext context) => HttpMethods.IsGet(context.Request.Method)
        ? context.Request.Path.Value switch
        {
            "/" when IsNavigation(context.Request) => LivePage.WriteAsync(context, proofs.Newest),
            "/preview" => DeskPage.WriteAsync(context, proofs.Newest),
            "/preview/events" => EventStream.WriteAsync(context, proofs),
            "/preview/rejection" => PartialRenderer.WriteAsync(context, nameof(Rejection), Rejection.Of(proofs.Newest)),
            var path when HeldBackOrNull(path) is { } response => response.IsHtml && IsNavigation(context.Request)
                ? LivePage.WriteAsync(context, proofs.Newest)
                : ResponseWriter.WriteAsync(context, response, withBody: true),
            _ => next(context),
        }
        : HttpMethods.IsPost(context.Request.Method) && context.Request.Path == "/preview/focus"
            ? FocusWriter.WriteAsync(context, proofs.Newest)
            : next(context);

    /// <summary>What only the held-back edition has: the page at its own address, and its pictures.</summary>
    private Response? HeldBackOrNull(string? path)
    {
        var newest = proofs.Newest;
        return newest.HeldBackUntil is not null && path is not null && !current.Value.TryFind(path, out _)
            ? newest.Edition.TryFind(path, out var response) ? response : null
            : null;
    }

    // Browsers name HTML when they open a page; curl, link checkers and feed readers get the page as it is published.
    private static bool IsNavigation(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains(MediaTypeNames.Text.Html, StringComparison.OrdinalIgnoreCase);
}
