using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BricsPost.Content.Diagnostics;
using BricsPost.Editions;
using BricsPost.Publishing;
using BricsPost.Settings;

namespace BricsPost.Delivery;

/// <summary>
/// The probes for load balancers and operators: <c>/livez</c> and <c>/readyz</c>, in plain text, never cached. The public can read them, so
/// they hold codes and positions alone: the words of a diagnostic quote content that is not published.
/// </summary>
public sealed class Probes(CurrentEdition current, IHostApplicationLifetime lifetime, Site site, StylesheetFile stylesheet)
{
    private const string MediaType = "text/plain; charset=utf-8";

    private readonly ImmutableArray<Header> _headers =
        [.. SecurityHeaders.For(site, stylesheet.Read()), SecurityHeaders.Audience(MediaType)];

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
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    private (int Status, string Text) Readiness()
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return (StatusCodes.Status503ServiceUnavailable, "stopping\n");
        }

        var publication = current.Publication;
        return publication switch
        {
            { Origin: EditionOrigin.Nothing, HeldBack: { } next } =>
                (StatusCodes.Status200OK, $"ready\nheld back until {Utc(next.Until)}\n{StateOfNewestContent(publication)}"),
            { Origin: EditionOrigin.Nothing } =>
                (StatusCodes.Status503ServiceUnavailable, "nothing is published yet\n" + StateOfNewestContent(publication)),
            // Where readers have an edition, the public must not learn of the next one.
            _ => (
                StatusCodes.Status200OK,
                $"ready\nedition {publication.Edition.Version}\n{KeptFrom(publication)}{StateOfNewestContent(publication)}"),
        };
    }

    private static string KeptFrom(Publication publication) => publication.Origin == EditionOrigin.Kept
        ? $"kept from {Utc(publication.Since)}\n"
        : "";

    private static string Utc(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string StateOfNewestContent(Publication publication) => publication switch
    {
        { HasFailed: true } => "the newest content could not be built: a fault of the program, see its log\n",
        { Rejected: [{ Code: "BP0023" }] } => "the newest content is held open by a writer:\n" + Lines(publication.Rejected),
        { Rejected.Count: > 0 } => "the newest content is rejected:\n" + Lines(publication.Rejected),
        _ => "",
    };

    private static string Lines(IEnumerable<Diagnostic> diagnostics) => string.Concat(diagnostics.Select(diagnostic =>
        string.Create(CultureInfo.InvariantCulture,
            $"({diagnostic.At.Line},{diagnostic.At.Column}): {(diagnostic.IsError ? "error" : "warning")} {diagnostic.Code}\n")));
}
