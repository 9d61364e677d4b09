using BricsPost.Content.Diagnostics;

namespace BricsPost.Content.FrontMatter;

/// <summary>The edits of the entries of a mapping that need no decision; null where an edit cannot be made.</summary>
internal sealed class FieldFixes(SourceText source, IReadOnlyDictionary<string, YamlEntry> entries)
{
    /// <summary>A list of one text is that text.</summary>
    public Fix? OneOf(string key, YamlNode value) => value switch
    {
        YamlList { Items: [YamlText only] } when !only.IsEmpty => InLines(key, $"{key}: {YamlScalar.Of(only.Value)}"),
        // Sanity keeps the address so.
        YamlMap { Entries: var named } when named.FirstOrDefault(entry => entry.Key.Value == "current")?.Value is YamlText current =>
            InLines(key, $"{key}: {YamlScalar.Of(current.Value)}"),
        _ => null,
    };

    /// <summary>Items with names, as Ghost and WordPress write them, are their names.</summary>
    public Fix? Names(string key) => entries.GetValueOrDefault(key)?.Value is YamlList list && KeyFixes.Items(list) is { } names
        ? InLines(key, $"{key}: {YamlScalar.List(names)}")
        : null;

    /// <summary>A second entry with the same value can go.</summary>
    public Fix? Duplicate(YamlEntry entry, YamlEntry first)
    {
        return Written(entry).SequenceEqual(Written(first)) ? YamlLines.Delete(source, entry) : null;

        ReadOnlySpan<char> Written(YamlEntry one) => source.Text.AsSpan()[one.Value.Span.Start..one.Value.Span.End];
    }

    /// <summary>An item that its colon divides: “We agree”: the minister.</summary>
    public Fix? InQuotes(YamlNode item) => item is YamlMap { Entries: [_] } && source.Text[item.Span.Start..item.Span.End] is var text
        && !text.AsSpan().ContainsAny('\r', '\n') && IsBehindHyphen(item.Span.Start)
            ? Fix.Replace(source, item.Span, YamlScalar.Quoted(text))
            : null;

    private bool IsBehindHyphen(int offset) =>
        source.LineAt(offset) is var line && line.Text.AsSpan(0, offset - line.Start).Trim() is "-";

    /// <summary>Rewrites the whole entry, where it stands on lines that hold nothing else.</summary>
    public Fix? InLines(string key, params IReadOnlyList<string> lines) => YamlLines.Replace(source, entries[key], lines);

    /// <summary>Rewrites the text of a key, wherever it stands; quotes around it stay.</summary>
    public Fix? Rewrite(string key, string value) => entries.GetValueOrDefault(key)?.Value is YamlText text && IsOnOneLine(text)
        ? Fix.Replace(source, text.Span, Like(text, value))
        : null;

    private bool IsOnOneLine(YamlText text) => source.At(text.Span.Start).Line == source.At(text.Span.End).Line;

    private string Like(YamlText text, string value) =>
        text.Quoted ? $"{source.Text[text.Span.Start]}{value}{source.Text[text.Span.Start]}" : value;
}
