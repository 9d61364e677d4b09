using BricsPost.Publishing;

namespace BricsPost.Delivery;

/// <summary>Answers every request from memory: looks the path up, chooses a representation, writes it.</summary>
public sealed class EditionMiddleware(RequestDelegate next, CurrentEdition current, Probes probes)
{
    public Task InvokeAsync(HttpContext context)
    {
        var edition = current.Value;
        var isGet = HttpMethods.IsGet(context.Request.Method);
        if (!isGet && !HttpMethods.IsHead(context.Request.Method))
        {
            return ResponseWriter.WriteAsync(context, edition.MethodNotAllowed, withBody: true);
        }

        var path = context.Request.Path.Value ?? "";
        if (edition.TryFind(path, out var response))
        {
            return ResponseWriter.WriteAsync(context, response, isGet);
        }

        return probes.Knows(path) ? next(context) : ResponseWriter.WriteAsync(context, edition.NotFound, isGet);
    }
}
