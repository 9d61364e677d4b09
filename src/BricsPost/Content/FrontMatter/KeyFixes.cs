using BricsPost.Content.Diagnostics;

namespace BricsPost.Content.FrontMatter;

/// <summary>Makes the edits that turn keys of other systems into ours; null where that needs a decision.</summary>
internal sealed class KeyFixes(SourceText source, YamlMap map)
{
    /// <summary>Empty, or switched off: <c>image: false</c>, <c>tags: []</c>.</summary>
    public static bool IsNothing(YamlNode value) => value is YamlList { Items.Count: 0 } or YamlMap { Entries.Count: 0 }
        || (value is YamlText text && (text.IsEmpty || text is { Quoted: false, Value: "false" or "False" }));

    /// <summary>The entry of ours in the same map.</summary>
    public YamlEntry? Entry(string key) => map.Entries.FirstOrDefault(entry => entry.Key.Value == key);

    public string Written(YamlNode value) => source.Text[value.Span.Start..value.Span.End];

    /// <summary>A date that lies after the one that is read may be an embargo: which of the two counts is for a person to say.</summary>
    public Fix? DeleteUnlessLater(YamlEntry entry, YamlEntry kept) =>
        DateGuess.Moment(entry.Value) > DateGuess.Moment(kept.Value) && ForeignKeys.Find(entry.Key.Value)?.Ours == "date"
            ? null
            : YamlLines.Delete(source, entry);

    public Fix? Convert(YamlEntry entry, string ours, IReadOnlyList<YamlEntry> others) => ours switch
    {
        "section" when Entry(ours) is not null => AsTags(entry, others),
        "section" => AsSection(entry, others),
        "tags" => AsList(entry, ours),
        "author" => AsAuthor(entry),
        "photo" => AsPhoto(entry),
        "slug" when entry.Value is YamlMap { Entries: [{ Value: YamlText current }, ..] } =>
            YamlLines.Replace(source, entry, $"slug: {YamlScalar.Of(current.Value)}"),
        "corrections" or "withdrawn" => entry.Value is YamlText ? null : YamlLines.Rename(source, entry, ours),
        _ => entry.Value is YamlText ? YamlLines.Rename(source, entry, ours) : null,
    };

    /// <summary>A section is one; what else the other system counts among its categories becomes a tag.</summary>
    private Fix? AsSection(YamlEntry entry, IReadOnlyList<YamlEntry> others)
    {
        if (Items(entry.Value) is not [var first, .. var rest])
        {
            return null;
        }

        var section = $"section: {YamlScalar.Of(first)}";
        if (rest.Count == 0)
        {
            return entry.Value is YamlText ? YamlLines.Rename(source, entry, "section") : YamlLines.Replace(source, entry, section);
        }

        if (Entry("tags") is not { } tags)
        {
            return HasTags(others) ? null : YamlLines.Replace(source, entry, section, $"tags: {YamlScalar.List(rest)}");
        }

        return Items(tags.Value) is { } there && YamlLines.Edit(source, entry, section) is { } one
            && YamlLines.Edit(source, tags, $"tags: {YamlScalar.List(there.Concat(rest).Distinct())}") is { } other
            ? new Fix([.. new[] { one, other }.OrderBy(edit => edit.Start)])
            : null;
    }

    /// <summary>Categories beside a section are tags where there are none.</summary>
    public Fix? AsTags(YamlEntry entry, IReadOnlyList<YamlEntry> others) =>
        entry.Value is YamlList && Entry("tags") is null && !HasTags(others) ? AsList(entry, "tags") : null;

    private static bool HasTags(IReadOnlyList<YamlEntry> others) =>
        others.Any(other => ForeignKeys.Find(other.Key.Value)?.Ours == "tags");

    private Fix? AsList(YamlEntry entry, string ours) => entry.Value switch
    {
        YamlList { Items: var items } when items.All(item => item is YamlText) => YamlLines.Rename(source, entry, ours),
        var value => Items(value) is { } texts ? YamlLines.Replace(source, entry, $"{ours}: {YamlScalar.List(texts)}") : null,
    };

    private Fix? AsAuthor(YamlEntry entry) => entry.Value is YamlText { Value: var names } && entry.Key.Value.EndsWith('s')
        && TextList.Split(names) is { Count: > 1 } several
        ? YamlLines.Replace(source, entry, $"author: {YamlScalar.List(several)}")
        : YamlLines.Rename(source, entry, "author");

    private Fix? AsPhoto(YamlEntry entry) => entry.Value switch
    {
        YamlText text => YamlLines.Replace(source, entry, "photo:", $"  file: {YamlScalar.Of(text.Value)}"),
        YamlList { Items: [YamlText only] } => YamlLines.Replace(source, entry, "photo:", $"  file: {YamlScalar.Of(only.Value)}"),
        YamlMap => YamlLines.Rename(source, entry, "photo"),
        _ => null,
    };

    /// <summary>Puts the keys of the map one level higher.</summary>
    public Fix? Lift(YamlEntry entry)
    {
        if (entry.Value is not YamlMap inner || inner.At.Line == entry.Key.At.Line
            || YamlLines.Of(source, entry) is not (var first, var last))
        {
            return null;
        }

        var depth = inner.At.Column - 1;
        var lines = source.Lines(first + 1).Take(last - first)
            .Select(line => line.Text[Math.Min(depth, line.Text.Length - line.Text.AsSpan().TrimStart().Length)..]);
        return Fix.Replace(source, new TextSpan(source.Line(first).Start, source.Line(last).End), string.Join('\n', lines));
    }

    /// <summary>Moves the entry below its owner, where the owner stands on separate lines and has keys, or room for them.</summary>
    public Fix? MoveBelow(YamlEntry entry, string owner, string key)
    {
        if (owner != "photo" || entry.Value is not YamlText text || Entry(owner) is not { } photo
            || YamlLines.Of(source, photo) is not (_, var last)
            || YamlLines.Of(source, entry) is not (var first, var end))
        {
            return null;
        }

        var line = $"{new string(' ', Indent(photo))}{key}: {YamlScalar.Of(text.Value)}";
        var isOpen = photo.Value is YamlMap inner
            ? inner.At.Line > photo.Key.At.Line
            : photo.Value is YamlText value && value.IsEmpty;
        var below = source.Line(last).End;
        TextEdit[] edits = [TextEdit.Replace(source, new TextSpan(below, below), $"\n{line}"), TextEdit.DeleteLines(source, first, end)];
        return isOpen ? new Fix([.. edits.OrderBy(edit => edit.Start)]) : null;
    }

    private static int Indent(YamlEntry photo) => photo.Value is YamlMap inner ? inner.At.Column - 1 : photo.Key.At.Column + 1;

    /// <summary>Texts, and the names of maps such as those of Ghost; null where something else is among them.</summary>
    public static List<string>? Items(YamlNode value) => value switch
    {
        YamlText text => TextList.Split(text.Value),
        YamlMap => Name(value) is { } name ? [name] : null,
        YamlList list when list.Items.All(item => Name(item) is not null) => [.. list.Items.Select(Name).OfType<string>()],
        _ => null,
    };

    private static string? Name(YamlNode item) => item switch
    {
        YamlText text when !text.IsEmpty => text.Value.TrimStart('#'),
        YamlMap fields => fields.Entries.Where(entry => entry.Key.Value is "name" or "title" or "label")
            .Select(entry => entry.Value).OfType<YamlText>().FirstOrDefault()?.Value,
        _ => null,
    };
}
