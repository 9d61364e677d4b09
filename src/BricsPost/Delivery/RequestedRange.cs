using System.Globalization;
using BricsPost.Editions;
using Microsoft.Net.Http.Headers;

namespace BricsPost.Delivery;

/// <summary>The parts of a response that a client asks for (RFC 9110, section 14), of its identity form.</summary>
/// <param name="Parts">First byte and length of each; empty where none of them lies inside.</param>
internal sealed record RequestedRange(IReadOnlyList<(int Start, int Length)> Parts)
{
    // More than a resuming download or a player asks for; beyond it the whole is cheaper than its pieces.
    private const int MaxParts = 16;

    /// <summary>Null where the whole is to be sent: no range that we understand, a condition that does not hold, or pieces larger than the whole.</summary>
    public static RequestedRange? Read(IHeaderDictionary request, Response response)
    {
        if (response.Status != StatusCodes.Status200OK
            || !RangeHeaderValue.TryParse(request.Range.ToString(), out var range)
            || !range.Unit.Equals("bytes", StringComparison.OrdinalIgnoreCase)
            || range.Ranges.Count > MaxParts
            || !Holds(request.IfRange.ToString(), response))
        {
            return null;
        }

        var length = response.Identity.Bytes.Length;
        var parts = range.Ranges.Select(part => Resolve(part, length)).Where(part => part.Length > 0).ToList();
        return parts.Sum(part => (long)part.Length) > length ? null : new RequestedRange(parts);
    }

    /// <summary>RFC 9110, section 13.1.5: the same strong tag, or the very date.</summary>
    private static bool Holds(string ifRange, Response response) =>
        ifRange.Length == 0
        || ifRange == response.Identity.ETag
        || (DateTimeOffset.TryParseExact(ifRange, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            && date == response.LastModified);

    private static (int Start, int Length) Resolve(RangeItemHeaderValue part, int length)
    {
        if (part.From is not { } from)
        {
            var suffix = (int)Math.Min(part.To ?? 0, length);
            return (length - suffix, suffix);
        }

        return from >= length ? (0, 0) : ((int)from, (int)(Math.Min(part.To ?? long.MaxValue, length - 1) - from + 1));
    }
}
