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

    /// <summary>True for <c>- #Syria</c>: YAML reads the hashtag as a comment, and the item as empty.</summary>
    /// <param name="fix">Writes the tag without its sign.</param>
    public bool IsHashtag(YamlText item, out Fix? fix)
    {
        var line = source.Line(item.At.Line - 1);
        var sign = line.Text.IndexOf("- #", StringComparison.Ordinal) + 2;
        var tag = sign < 2 ? "" : line.Text[sign..].Trim().TrimStart('#').TrimStart();
        fix = tag.Length == 0 ? null : Fix.ReplaceLine(source, line, $"{line.Text[..sign]}{YamlScalar.Of(tag)}");
        return sign >= 2 && !item.Quoted;
    }

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
