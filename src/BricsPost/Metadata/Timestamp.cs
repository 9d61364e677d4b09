using System.Globalization;
using BricsPost.Languages;

namespace BricsPost.Metadata;

/// <summary>A point in time for people and for machines.</summary>
public sealed record Timestamp(DateTimeOffset Value, string Text)
{
    public Timestamp(DateTimeOffset value, Language language) : this(value, language.Date(value))
    {
    }

    /// <summary>RFC 3339, with the offset. Digits and signs alone: templates write it as it is, for the plus would become an entity.</summary>
    public string Machine => Value.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}

/// <summary>A correction as it stands under the article.</summary>
public sealed record CorrectionNote(Timestamp Date, string Text);
