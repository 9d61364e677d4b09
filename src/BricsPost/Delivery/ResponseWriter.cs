using System.Collections.Immutable;
using BricsPost.Editions;

namespace BricsPost.Delivery;

/// <summary>Answers a request with a finished response: the whole, a range, or the result of a condition.</summary>
public static class ResponseWriter
{
    /// <param name="withBody">False for HEAD: the same header fields without a body (RFC 9110, section 9.3.2).</param>
    public static Task WriteAsync(HttpContext context, Response response, bool withBody)
    {
        var request = context.Request.Headers;
        var range = withBody && request.Range.Count > 0 ? RequestedRange.Read(request, response) : null;
        var chosen = range is null ? AcceptEncoding.Choose(response, request.AcceptEncoding) : response.Identity;
        var condition = response.Status == StatusCodes.Status200OK
            ? Preconditions.Evaluate(request, response, chosen)
            : Precondition.Holds;
        var headers = context.Response.Headers;
        Add(headers, response.Headers);
        headers.ETag = chosen.ETag;
        return condition switch
        {
            Precondition.NotModified => AnswerWithoutBody(context, StatusCodes.Status304NotModified),
            Precondition.Failed => Fail(context, StatusCodes.Status412PreconditionFailed),
            _ when range is { } part => SendRange(context, chosen, part),
            _ => SendWhole(context, response.Status, chosen, withBody),
        };
    }

    public static void Add(IHeaderDictionary headers, ImmutableArray<Header> fields)
    {
        foreach (var (name, value) in fields)
        {
            headers[name] = value;
        }
    }

    private static Task AnswerWithoutBody(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    // A cache must not keep what only this request deserved.
    private static Task Fail(HttpContext context, int status)
    {
        context.Response.Headers.CacheControl = CachePolicy.Never;
        context.Response.ContentLength = 0;
        return AnswerWithoutBody(context, status);
    }

    private static Task SendWhole(HttpContext context, int status, Representation chosen, bool withBody)
    {
        context.Response.StatusCode = status;
        Add(context.Response.Headers, chosen.Headers);
        context.Response.ContentLength = chosen.Bytes.Length;
        return withBody ? BodyWriter.WriteAsync(context, chosen.Bytes) : Task.CompletedTask;
    }

    // RFC 9110, sections 15.3.7 and 15.5.17.
    private static Task SendRange(HttpContext context, Representation chosen, RequestedRange range)
    {
        context.Response.Headers.ContentRange = range.ContentRange(chosen.Bytes.Length);
        if (range.Length == 0)
        {
            return Fail(context, StatusCodes.Status416RangeNotSatisfiable);
        }

        context.Response.StatusCode = StatusCodes.Status206PartialContent;
        Add(context.Response.Headers, chosen.Headers);
        context.Response.ContentLength = range.Length;
        return BodyWriter.WriteAsync(context, chosen.Bytes.Slice(range.Start, range.Length));
    }
}
