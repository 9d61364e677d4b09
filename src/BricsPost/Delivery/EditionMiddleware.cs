using BricsPost.Publishing;

namespace BricsPost.Delivery;

/// <summary>Answers every request from memory: looks the path up, chooses a representation, writes it.</summary>
public sealed class EditionMiddleware(RequestDelegate next, CurrentEdition current, Probes probes)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (RequestFields.AreAmbiguous(context.Request))
        {
            return RequestFields.RefuseAsync(context);
        }

        var edition = current.Value;
        // To the letter (RFC 9110, section 9.1): HttpMethods would take "Head" for HEAD, and Kestrel would not.
        var isGet = context.Request.Method == HttpMethods.Get;
        if (!isGet && context.Request.Method != HttpMethods.Head)
        {
            return ResponseWriter.WriteAsync(context, edition.MethodNotAllowed, withBody: true);
        }

        var path = context.Request.Path.Value ?? "";
        if (edition.TryFind(path, out var response) || edition.TryFindRule(path, out response))
        {
            return ResponseWriter.WriteAsync(context, response, isGet);
        }

        return probes.Matches(path) ? next(context) : ResponseWriter.WriteAsync(context, edition.NotFound, isGet);
    }
}
