using System.Globalization;
using BricsPost.Editions;
using Microsoft.Extensions.Primitives;

namespace BricsPost.Delivery;

public enum Precondition
{
    Holds,
    NotModified,
    Failed,
}

/// <summary>Conditional requests in the order of precedence of RFC 9110, section 13.2.2.</summary>
public static class Preconditions
{
    public static Precondition Evaluate(IHeaderDictionary request, Response response, Representation chosen)
    {
        if (Lists(request.IfMatch, chosen, weakly: false) is { } matches)
        {
            if (!matches)
            {
                return Precondition.Failed;
            }
        }
        else if (Date(request.IfUnmodifiedSince) is { } unmodifiedSince && response.LastModified > unmodifiedSince)
        {
            return Precondition.Failed;
        }

        var notModified = Lists(request.IfNoneMatch, chosen, weakly: true)
            ?? (Date(request.IfModifiedSince) is { } modifiedSince && response.LastModified <= modifiedSince);
        return notModified ? Precondition.NotModified : Precondition.Holds;
    }

    /// <summary>Whether the field names the representation; null where there is no field.</summary>
    private static bool? Lists(StringValues field, Representation chosen, bool weakly)
    {
        if (field.Count == 0)
        {
            return null;
        }

        foreach (var line in field)
        {
            if (Lists(line, chosen.ETag, weakly))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Lists(ReadOnlySpan<char> line, ReadOnlySpan<char> tag, bool weakly)
    {
        // Our tags are hexadecimal, so that no comma inside a quoted tag can be taken for one of ours.
        foreach (var range in line.Split(','))
        {
            var member = line[range].Trim();
            if (weakly && member.StartsWith("W/", StringComparison.Ordinal))
            {
                member = member[2..];
            }

            if (member is "*" || member.SequenceEqual(tag))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A date we cannot read is as if it were not there (RFC 9110, section 13.1.3).</summary>
    private static DateTimeOffset? Date(StringValues field) =>
        field.Count == 1 && DateTimeOffset.TryParseExact(
            field.ToString(), HttpDates, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowInnerWhite, out var date)
            ? date
            : null;

    // RFC 9110, section 5.6.7: the current form and the two obsolete ones.
    private static readonly string[] HttpDates = ["r", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy"];
}
