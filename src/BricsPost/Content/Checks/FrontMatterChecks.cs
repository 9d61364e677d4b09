using System.Globalization;
using BricsPost.Content.Diagnostics;
using BricsPost.Content.FrontMatter;

namespace BricsPost.Content.Checks;

/// <summary>Looks at the headline, the description and the dates.</summary>
internal sealed class FrontMatterChecks(DateTimeOffset now, TimeZoneInfo zone, DiagnosticBag diagnostics)
{
    /// <summary>An article may wait for a day, not for a lifetime.</summary>
    private const int MaxYearsAhead = 80;

    public void Check(ParsedFrontMatter frontMatter)
    {
        Headline(frontMatter.Fields);
        Description(frontMatter.Fields);
        foreach (var date in frontMatter.Dates)
        {
            Year(date, frontMatter.Fields.Peek("lang"));
        }

        var published = frontMatter.Fields.PositionOf("date");
        foreach (var date in frontMatter.Dates.Where(date => date.Value > now && date.At != published && !IsYearUnlikely(date)))
        {
            diagnostics.Add(Catalogue.DateInFuture(date.At, date.Key, date.Text));
        }

        if (frontMatter.Head is { Withdrawn: null } head && head.Published > now)
        {
            diagnostics.Add(Catalogue.HeldBack(published, InZone(head.Published)));
        }
    }

    private string InZone(DateTimeOffset date)
    {
        var local = TimeZoneInfo.ConvertTime(date, zone);
        return local.ToString(local.Second == 0 ? "yyyy-MM-dd HH:mm zzz" : "yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);
    }

    /// <summary>Long ago, or so far ahead that no article waits for it: a slip of the year, or another calendar.</summary>
    private bool IsYearUnlikely(ReadDate date) => date.Value.Year < OtherCalendars.FirstYear || date.Value.Year > now.Year + MaxYearsAhead;

    private void Year(ReadDate date, string? language)
    {
        if (IsYearUnlikely(date))
        {
            var meant = OtherCalendars.Of(date.Value.DateTime, language)?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            diagnostics.Add(Catalogue.YearUnlikely(date.At, date.Key, date.Text, date.Value > now, meant));
        }
    }

    private void Headline(Fields fields)
    {
        if (fields.Peek("title") is { } title && TextLimits.Count(title) is > TextLimits.Headline and var length)
        {
            diagnostics.Add(Catalogue.HeadlineLong(fields.PositionOf("title"), length, TextLimits.Headline));
        }
    }

    private void Description(Fields fields)
    {
        if (fields.Lacks("description"))
        {
            diagnostics.Add(Catalogue.DescriptionMissing(Position.Start, KeyNames.Article["description"]));
        }
        else if (fields.Peek("description") is { } description && TextLimits.Count(description) is > TextLimits.Description and var length)
        {
            diagnostics.Add(Catalogue.DescriptionLong(fields.PositionOf("description"), length, TextLimits.Description));
        }
    }
}
