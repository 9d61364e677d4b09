using System.Collections.Immutable;
using BricsPost.Delivery.Kestrel;
using BricsPost.Editions;

namespace BricsPost.Delivery;

/// <summary>Writes a finished response to a request.</summary>
public static class ResponseWriter
{
    // With the header fields before it, one buffer.
    private const int Slice = DirectSocketWriter.Size - 4 * 1024;

    /// <param name="withBody">False for HEAD: the same headers, nothing after them (RFC 9110, section 9.3.2).</param>
    public static Task WriteAsync(HttpContext context, Response response, bool withBody)
    {
        var request = context.Request.Headers;
        var range = withBody && request.Range.Count > 0 ? RequestedRange.Read(request, response) : null;
        var chosen = range is null ? AcceptEncoding.Choose(response, request.AcceptEncoding) : response.Identity;
        var condition = response.Status == StatusCodes.Status200OK
            ? Preconditions.Evaluate(request, response, chosen)
            : Precondition.Holds;
        context.Response.StatusCode = condition switch
        {
            Precondition.NotModified => StatusCodes.Status304NotModified,
            Precondition.Failed => StatusCodes.Status412PreconditionFailed,
            _ => response.Status,
        };
        return range is not null && condition == Precondition.Holds
            ? RangeWriter.WriteAsync(context, response, range)
            : SendAsync(context, response, chosen, condition, withBody);
    }

    private static Task SendAsync(HttpContext context, Response response, Representation chosen, Precondition condition, bool withBody)
    {
        var headers = context.Response.Headers;
        Add(headers, response.Headers);
        headers.ETag = chosen.ETag;
        if (condition == Precondition.Failed)
        {
            headers.CacheControl = CachePolicy.Never;
            context.Response.ContentLength = 0;
            return Task.CompletedTask;
        }

        if (condition == Precondition.NotModified)
        {
            return Task.CompletedTask;
        }

        Add(headers, chosen.Headers);
        context.Response.ContentLength = chosen.Bytes.Length;
        return withBody ? SendAsync(context.Response.Body, chosen.Bytes) : Task.CompletedTask;
    }

    // What is being sent is held twice: of a large body no more than a slice for each slow reader.
    private static Task SendAsync(Stream body, ReadOnlyMemory<byte> bytes) =>
        bytes.Length <= Slice ? body.WriteAsync(bytes).AsTask() : SendSlicesAsync(body, bytes);

    // No RequestAborted: asking for the token allocates its source, and a write to a reader who has left ends by itself.
    private static async Task SendSlicesAsync(Stream body, ReadOnlyMemory<byte> bytes)
    {
        for (; bytes.Length > Slice; bytes = bytes[Slice..])
        {
            await body.WriteAsync(bytes[..Slice]);
        }

        await body.WriteAsync(bytes);
    }

    public static void Add(IHeaderDictionary headers, ImmutableArray<Header> fields)
    {
        foreach (var (name, value) in fields)
        {
            headers[name] = value;
        }
    }
}
