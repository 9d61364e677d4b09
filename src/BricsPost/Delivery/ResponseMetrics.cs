using System.Diagnostics.Metrics;
using BricsPost.Publishing;

namespace BricsPost.Delivery;

/// <summary>Counts responses by status and content coding. It is part of the pipeline only where a collector is configured.</summary>
public sealed class ResponseMetrics(RequestDelegate next, IMeterFactory meters)
{
    // Boxed once: a tag's value is an object.
    private static readonly object[] Statuses = [.. Enumerable.Range(0, 600).Select(status => (object)status)];

    private readonly Counter<long> _responses = meters.Create(PublishingMetrics.Name)
        .CreateCounter<long>("brics_post.responses", "{response}", "Responses by status and content coding.");

    public Task InvokeAsync(HttpContext context)
    {
        // The next middleware sets status and headers before its first await, so they can be read here without awaiting the body.
        var written = next(context);
        var coding = context.Response.Headers.ContentEncoding;
        _responses.Add(
            1,
            new("http.response.status_code", Statuses[context.Response.StatusCode]),
            new("http.response.content_coding", coding.Count == 0 ? "identity" : coding[0]));
        return written;
    }
}
