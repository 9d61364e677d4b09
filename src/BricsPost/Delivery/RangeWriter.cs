using System.Text;
using BricsPost.Editions;

namespace BricsPost.Delivery;

/// <summary>Answers 206 with one part or several, or 416 (RFC 9110, sections 14.6 and 15.3.7).</summary>
internal static class RangeWriter
{
    public static Task WriteAsync(HttpContext context, Response response, RequestedRange range)
    {
        var headers = context.Response.Headers;
        ResponseWriter.Add(headers, response.Headers);
        headers.ETag = response.Identity.ETag;
        return range.Parts.Count switch
        {
            0 => Refuse(context, response),
            1 => WriteOneAsync(context, response, range.Parts[0]),
            _ => WriteSeveralAsync(context, response, range.Parts),
        };
    }

    private static Task Refuse(HttpContext context, Response response)
    {
        context.Response.StatusCode = StatusCodes.Status416RangeNotSatisfiable;
        context.Response.Headers.CacheControl = CachePolicy.Never;
        context.Response.Headers.ContentRange = $"bytes */{response.Identity.Bytes.Length}";
        context.Response.ContentLength = 0;
        return Task.CompletedTask;
    }

    private static Task WriteOneAsync(HttpContext context, Response response, (int Start, int Length) part)
    {
        context.Response.StatusCode = StatusCodes.Status206PartialContent;
        ResponseWriter.Add(context.Response.Headers, response.Identity.Headers);
        context.Response.Headers.ContentRange = ContentRange(response, part);
        context.Response.ContentLength = part.Length;
        return context.Response.Body.WriteAsync(response.Identity.Bytes.Slice(part.Start, part.Length), context.RequestAborted).AsTask();
    }

    private static async Task WriteSeveralAsync(HttpContext context, Response response, IReadOnlyList<(int Start, int Length)> parts)
    {
        // The tag is a hash of the bytes, so that it cannot stand in them by chance.
        var boundary = response.Identity.ETag.Trim('"');
        var mediaType = response.Identity.Headers[0].Value;
        var heads = parts.Select(part => Encoding.ASCII.GetBytes(
            $"\r\n--{boundary}\r\nContent-Type: {mediaType}\r\nContent-Range: {ContentRange(response, part)}\r\n\r\n")).ToList();
        var end = Encoding.ASCII.GetBytes($"\r\n--{boundary}--\r\n");
        context.Response.StatusCode = StatusCodes.Status206PartialContent;
        context.Response.ContentType = $"multipart/byteranges; boundary={boundary}";
        context.Response.ContentLength = heads.Sum(head => head.Length) + parts.Sum(part => part.Length) + end.Length;
        for (var i = 0; i < parts.Count; i++)
        {
            await context.Response.Body.WriteAsync(heads[i], context.RequestAborted);
            await context.Response.Body.WriteAsync(response.Identity.Bytes.Slice(parts[i].Start, parts[i].Length), context.RequestAborted);
        }

        await context.Response.Body.WriteAsync(end, context.RequestAborted);
    }

    private static string ContentRange(Response response, (int Start, int Length) part) =>
        $"bytes {part.Start}-{part.Start + part.Length - 1}/{response.Identity.Bytes.Length}";
}
