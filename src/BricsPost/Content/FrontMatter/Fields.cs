using BricsPost.Content.Diagnostics;

namespace BricsPost.Content.FrontMatter;

/// <summary>Reads values of a mapping by key. A value that is wrong adds a diagnostic and reads as null.</summary>
internal sealed class Fields
{
    private readonly Dictionary<string, YamlEntry> _entries = [];
    private readonly UnknownKeys _unknown;
    private readonly IReadOnlyDictionary<string, string> _known;
    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;

    public Fields(SourceText source, YamlMap map, KeyLevel level, DiagnosticBag diagnostics)
    {
        (_source, _known, _diagnostics) = (source, level.Known, diagnostics);
        At = map.At;
        var others = new List<YamlEntry>();
        foreach (var entry in map.Entries)
        {
            var name = entry.Key.Value;
            if (entry.Value is YamlError)
            {
                // The value was reported: the key is there and has no value.
                _entries.TryAdd(_known.ContainsKey(name) ? name : level.Find(name)?.Ours ?? "", entry);
            }
            else if (!_known.ContainsKey(name))
            {
                others.Add(entry);
            }
            else if (!_entries.TryAdd(name, entry))
            {
                var first = _entries[name];
                _diagnostics.Add(Catalogue.DuplicateKey(entry.Key.At, name, first.Key.At.Line, Fixes.Duplicate(entry, first)));
            }
        }

        _unknown = new UnknownKeys(source, map, level, others, diagnostics);
        _unknown.Report();
    }

    public Position At { get; }

    public FieldFixes Fixes => new(_source, _entries);

    public bool Has(string key) => _entries.ContainsKey(key);

    /// <summary>True if the key is missing. A key under a wrong name was reported and does not count as missing.</summary>
    public bool Lacks(string key) => !Has(key) && !_unknown.Means(key);

    /// <summary>True if keys that belong below <paramref name="key"/> stand beside it; they were reported.</summary>
    public bool IsOwner(string key) => _unknown.BelongBelow(key);

    /// <summary>Where the value stands, or the key where there is no value.</summary>
    public Position PositionOf(string key) => _entries.TryGetValue(key, out var entry)
        ? entry.Value is YamlText { Value: "" } ? entry.Key.At : entry.Value.At
        : At;

    public YamlNode? Node(string key) => _entries.TryGetValue(key, out var entry) && entry.Value is not YamlError ? entry.Value : null;

    /// <summary>One line of text.</summary>
    public string? Text(string key)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case YamlText text:
                return Text(key, text, PositionOf(key));
            case var other:
                var found = other is YamlList ? "is a list" : "has keys of its own";
                _diagnostics.Add(Catalogue.TextExpected(other.At, key, found, Fixes.OneOf(key, other)));
                return null;
        }
    }

    /// <summary>One line of text; null where it is wrong, without a diagnostic.</summary>
    public string? Peek(string key) =>
        Node(key) is YamlText text && !text.IsEmpty && XmlCharacters.IsValid(text.Value) ? Whitespace.OneLine(text.Value) : null;

    /// <summary>A list of texts; a single text only where <paramref name="orOne"/>.</summary>
    public IReadOnlyList<string> Texts(string key, bool orOne)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case YamlList list:
                // Other systems write an empty list where there is none.
                return [.. list.Items.Select(item => Item(key, item)).OfType<string>()];
            case YamlText text when orOne || text.IsEmpty:
                return Text(key, text, PositionOf(key)) is { } one ? [one] : [];
            case YamlText text:
                _diagnostics.Add(
                    Catalogue.ListExpected(text.At, key, Fixes.InLines(key, $"{key}: {YamlScalar.List(TextList.Split(text.Value))}")));
                return [];
            case var other when orOne:
                _diagnostics.Add(Catalogue.TextExpected(other.At, key, "has keys of its own", null));
                return [];
            case var other:
                _diagnostics.Add(Catalogue.ListExpected(other.At, key, null));
                return [];
        }
    }

    /// <summary>The text of an item of a list.</summary>
    public string? Item(string key, YamlNode item)
    {
        switch (item)
        {
            case YamlText text when text.IsEmpty:
                _diagnostics.Add(Fixes.IsHashtag(text, out var fix)
                    ? Catalogue.HashtagsInList(text.At, key, fix)
                    : Catalogue.EmptyItem(text.At, key));
                return null;
            case YamlText text:
                return Text(key, text, text.At);
            case YamlError:
                return null;
            default:
                _diagnostics.Add(
                    Catalogue.ItemIsNotText(item.At, key, item is YamlList ? "is a list" : "has keys of its own", Fixes.Names(key)));
                return null;
        }
    }

    private string? Text(string key, YamlText text, Position at)
    {
        if (text.IsEmpty)
        {
            var fix = key is "title" or "date" or "alt" or "file" ? null : YamlLines.Delete(_source, _entries[key]);
            _diagnostics.Add(Catalogue.EmptyValue(at, key, _known[key], fix));
            return null;
        }

        if (XmlCharacters.IsValid(text.Value))
        {
            return Whitespace.OneLine(text.Value);
        }

        _diagnostics.Add(Catalogue.ControlCharacterInValue(at, key));
        return null;
    }
}
