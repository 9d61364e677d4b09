using System.Collections.Immutable;
using System.Text;
using BricsPost.Editions;
using BricsPost.Publishing;
using BricsPost.Settings;

namespace BricsPost.Delivery;

/// <summary>What load balancers and operators ask: <c>/livez</c> and <c>/readyz</c>, in plain text, never cached.</summary>
public sealed class Probes(CurrentEdition current, IHostApplicationLifetime lifetime, Site site, StylesheetFile stylesheet)
{
    private const string MediaType = "text/plain; charset=utf-8";

    private readonly ImmutableArray<Header> _headers = [.. SecurityHeaders.For(site, stylesheet.Read()), SecurityHeaders.Audience(MediaType)];

    // What the public may read must not tell where the content lies.
    private const string PublicName = "article.md";

    public bool Matches(string path) => path is "/livez" or "/readyz";

    public Task HandleAsync(HttpContext context)
    {
        var (status, text) = context.Request.Path.Value == "/livez" ? (StatusCodes.Status200OK, "alive\n") : Readiness();
        var body = Encoding.UTF8.GetBytes(text);
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = MediaType;
        response.ContentLength = body.Length;
        response.Headers.CacheControl = "no-store";
        ResponseWriter.Add(response.Headers, _headers);
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    private (int Status, string Text) Readiness()
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return (StatusCodes.Status503ServiceUnavailable, "stopping\n");
        }

        var publication = current.Publication;
        var text = new StringBuilder($"ready\nedition {publication.Edition.Version}\n");
        if (publication.Rejected.Count > 0)
        {
            text.Append("the newest content is rejected:\n");
            text.AppendJoin('\n', publication.Rejected.Select(diagnostic => diagnostic.ToLine(PublicName))).Append('\n');
        }

        return (StatusCodes.Status200OK, text.ToString());
    }
}
