using BricsPost.Content.Diagnostics;
using BricsPost.Content.FrontMatter;

namespace BricsPost.Content.Checks;

/// <summary>Looks at the headline, the description and the dates.</summary>
internal sealed class FrontMatterChecks(DateTimeOffset now, DiagnosticBag diagnostics)
{
    public void Check(ParsedFrontMatter frontMatter)
    {
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
}
