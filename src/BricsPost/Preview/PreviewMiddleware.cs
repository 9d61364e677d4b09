using System.Net.Mime;

namespace BricsPost.Preview;

/// <summary>Answers the editor's browser; all else goes on to what every reader gets.</summary>
internal sealed class PreviewMiddleware(RequestDelegate next, PreviewStateFeed proofs)
{
    public Task InvokeAsync(HttpContext context) => HttpMethods.IsGet(context.Request.Method)
        ? context.Request.Path.Value switch
        {
            "/" when IsNavigation(context.Request) => LivePage.WriteAsync(context, proofs.Newest.Edition),
            "/preview" => DeskPage.WriteAsync(context, proofs.Newest),
            "/preview/events" => EventStream.WriteAsync(context, proofs),
            "/preview/rejection" => PartialRenderer.WriteAsync(context, nameof(Rejection), Rejection.Of(proofs.Newest)),
            _ => next(context),
        }
        : next(context);

    // Browsers name HTML when they open a page; curl, link checkers and feed readers get the page as it is published.
    private static bool IsNavigation(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains(MediaTypeNames.Text.Html, StringComparison.OrdinalIgnoreCase);
}
