using BricsPost.Editions;
using Microsoft.Net.Http.Headers;

namespace BricsPost.Delivery;

/// <summary>The range of a response's identity form that a client asks for (RFC 9110, section 14).</summary>
/// <param name="Length">In bytes; 0 where the range lies outside of the response.</param>
internal sealed record RequestedRange(int Start, int Length)
{
    /// <summary>
    /// Null where the whole is to be sent: a range that we do not understand, a condition that does not hold, or several ranges, which a
    /// server
    /// may ignore (section 14.2). Clients that resume a download or play a video ask for one.
    /// </summary>
    public static RequestedRange? Read(IHeaderDictionary request, Response response) =>
        response.Status == StatusCodes.Status200OK
        && RangeHeaderValue.TryParse(request.Range.ToString(), out var range)
        && range.Unit.Equals("bytes", StringComparison.OrdinalIgnoreCase)
        && range.Ranges.Count == 1
        && Holds(request.IfRange.ToString(), response)
            ? Resolve(range.Ranges.First(), response.Identity.Bytes.Length)
            : null;

    /// <summary>The value of Content-Range (section 14.4).</summary>
    public string ContentRange(int whole) => Length == 0 ? $"bytes */{whole}" : $"bytes {Start}-{Start + Length - 1}/{whole}";

    /// <summary>If-Range holds for the same strong tag or exactly the date (section 13.1.5).</summary>
    private static bool Holds(string ifRange, Response response) =>
        ifRange.Length == 0
        || ifRange == response.Identity.ETag
        || (HeaderUtilities.TryParseDate(ifRange, out var date) && date == response.LastModified);

    private static RequestedRange Resolve(RangeItemHeaderValue part, int length)
    {
        if (part.From is not { } from)
        {
            var suffix = (int)Math.Min(part.To ?? 0, length);
            return new RequestedRange(length - suffix, suffix);
        }

        return from >= length
            ? new RequestedRange(0, 0)
            : new RequestedRange((int)from, (int)(Math.Min(part.To ?? long.MaxValue, length - 1) - from + 1));
    }
}
