using BricsPost.Content.Keys;

namespace BricsPost.Content.Editorial;

/// <summary>Looks at the headline, the description and the dates.</summary>
internal sealed class HeaderChecks(DateTimeOffset now, Findings findings)
{
    public void Headline(string? title, Position at)
    {
        if (title is not null && Length.Of(title) is > Length.Headline and var length)
        {
            findings.Add(Diagnostics.HeadlineLong(at, length, Length.Headline));
        }
    }

    public void Description(Fields fields, string? description)
    {
        if (fields.Lacks("description"))
        {
            findings.Add(Diagnostics.DescriptionMissing(Position.Start, KeyNames.Article["description"]));
        }
        else if (description is not null && Length.Of(description) is > Length.Description and var length)
        {
            findings.Add(Diagnostics.DescriptionLong(fields.PositionOf("description"), length, Length.Description));
        }
    }

    public void Date(string key, string text, DateTimeOffset? date, Position at)
    {
        if (date > now)
        {
            findings.Add(Diagnostics.DateInFuture(at, key, text));
        }
    }
}
