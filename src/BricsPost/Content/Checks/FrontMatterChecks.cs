using System.Globalization;
using BricsPost.Content.Diagnostics;
using BricsPost.Content.FrontMatter;

namespace BricsPost.Content.Checks;

/// <summary>Looks at the headline, the description and the dates.</summary>
internal sealed class FrontMatterChecks(DateTimeOffset now, DiagnosticBag diagnostics)
{
    public void Check(ParsedFrontMatter frontMatter, TimeZoneInfo zone)
    {
        HeldBack(frontMatter, zone);
        Headline(frontMatter.Fields);
        Description(frontMatter.Fields);
        foreach (var date in frontMatter.Dates.Where(date => date.Value > now))
        {
            diagnostics.Add(Catalogue.DateInFuture(date.At, date.Key, date.Text));
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

    // A withdrawal is told at once, whatever the date.
    private void HeldBack(ParsedFrontMatter frontMatter, TimeZoneInfo zone)
    {
        if (frontMatter.Head is { Withdrawn: null, Published: var published } && published > now)
        {
            var local = TimeZoneInfo.ConvertTime(published, zone);
            var format = local.Second == 0 ? "yyyy-MM-dd HH:mm zzz" : "yyyy-MM-dd HH:mm:ss zzz";
            diagnostics.Add(Catalogue.HeldBack(frontMatter.Fields.PositionOf("date"), local.ToString(format, CultureInfo.InvariantCulture)));
        }
    }
}
