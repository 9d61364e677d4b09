using BricsPost.Content.Diagnostics;

namespace BricsPost.Content.FrontMatter;

internal sealed record ReadDate(string Key, string Text, DateTimeOffset Value, Position At);

/// <summary>Reads the keys that hold dates, and remembers each date for the checks of the text.</summary>
internal sealed class DateFields(DateReader reader, DiagnosticBag diagnostics)
{
    private readonly List<ReadDate> _found = [];

    /// <summary>Each date that is one, of whatever key.</summary>
    public IReadOnlyList<ReadDate> Found => _found;

    /// <param name="earliest">What the date may not lie before: a day without a time is read as its first minute only after that.</param>
    public DateTimeOffset? Read(Fields fields, string key, DateTimeOffset? earliest = null)
    {
        if (fields.Text(key) is not { } text)
        {
            return null;
        }

        var date = reader.Read(new WrittenDate(key, text, fields.PositionOf(key), earliest, to => fields.Fixes.Rewrite(key, to)));
        if (date is { } value)
        {
            _found.Add(new ReadDate(key, text, value, fields.PositionOf(key)));
        }

        return date;
    }

    public DateTimeOffset? Updated(Fields fields, DateTimeOffset? date)
    {
        var updated = Read(fields, "updated", date);
        if (updated == date)
        {
            // Ghost, WordPress and Hugo write it so while nothing has changed.
            return null;
        }

        if (updated < date)
        {
            diagnostics.Add(Catalogue.UpdatedTooEarly(fields.PositionOf("updated"), Written("updated"), Written("date")));
        }

        return updated;

        string Written(string key) => fields.Node(key) is YamlText text ? text.Value : "";
    }
}
