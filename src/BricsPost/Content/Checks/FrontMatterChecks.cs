using System.Globalization;
using BricsPost.Content.Diagnostics;
using BricsPost.Content.FrontMatter;

namespace BricsPost.Content.Checks;

/// <summary>Looks at the headline, the description and the dates.</summary>
internal sealed class FrontMatterChecks(DateTimeOffset now, DiagnosticBag diagnostics)
{
    public void Headline(string? title, Position at)
    {
        if (title is not null && TextLimits.Count(title) is > TextLimits.Headline and var length)
        {
            diagnostics.Add(Catalogue.HeadlineLong(at, length, TextLimits.Headline));
        }
    }

    public void Description(Fields fields, string? description)
    {
        if (fields.Lacks("description"))
        {
            diagnostics.Add(Catalogue.DescriptionMissing(Position.Start, KeyNames.Article["description"]));
        }
        else if (description is not null && TextLimits.Count(description) is > TextLimits.Description and var length)
        {
            diagnostics.Add(Catalogue.DescriptionLong(fields.PositionOf("description"), length, TextLimits.Description));
        }
    }

    public void HeldBack(DateTimeOffset? published, TimeZoneInfo zone, Position at)
    {
        if (published > now)
        {
            var local = TimeZoneInfo.ConvertTime(published.Value, zone);
            var format = local.Second == 0 ? "yyyy-MM-dd HH:mm zzz" : "yyyy-MM-dd HH:mm:ss zzz";
            diagnostics.Add(Catalogue.HeldBack(at, local.ToString(format, CultureInfo.InvariantCulture)));
        }
    }

    public void Date(string key, string text, DateTimeOffset? date, Position at)
    {
        if (date > now)
        {
            diagnostics.Add(Catalogue.DateInFuture(at, key, text));
        }
    }
}
