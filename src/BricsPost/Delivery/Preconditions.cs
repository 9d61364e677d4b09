using BricsPost.Editions;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace BricsPost.Delivery;

public enum Precondition
{
    Holds,
    NotModified,
    Failed,
}

/// <summary>Evaluates conditional requests in the order of precedence of RFC 9110, section 13.2.2.</summary>
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
        else if (DateOrNull(request.IfUnmodifiedSince) is { } unmodifiedSince && response.LastModified > unmodifiedSince)
        {
            return Precondition.Failed;
        }

        var notModified = Lists(request.IfNoneMatch, chosen, weakly: true)
            ?? (DateOrNull(request.IfModifiedSince) is { } modifiedSince && response.LastModified <= modifiedSince);
        return notModified ? Precondition.NotModified : Precondition.Holds;
    }

    /// <summary>Whether the field lists the representation's tag; null where there is no field.</summary>
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
        // Our tags are hexadecimal, so that a piece of a foreign tag with a comma inside never equals one of them.
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

    /// <summary>Null for no date, several, or one that cannot be read: the field is then ignored (RFC 9110, section 13.1.3).</summary>
    private static DateTimeOffset? DateOrNull(StringValues field) =>
        field.Count == 1 && HeaderUtilities.TryParseDate(field.ToString(), out var date) ? date : null;
}
