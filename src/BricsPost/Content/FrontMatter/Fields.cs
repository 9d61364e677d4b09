using BricsPost.Content.Diagnostics;

namespace BricsPost.Content.FrontMatter;

/// <summary>Takes values out of a mapping by key and tells each fault; what is wrong reads as null.</summary>
internal sealed class Fields
{
    private readonly Dictionary<string, YamlEntry> _entries = [];
    private readonly UnknownKeys _unknown;
    private readonly IReadOnlyDictionary<string, string> _known;
    private readonly DiagnosticBag _findings;

    public Fields(
        YamlMap map, IReadOnlyDictionary<string, string> known, IReadOnlyDictionary<string, string> otherNames, DiagnosticBag diagnostics)
    {
        _findings = diagnostics;
        _known = known;
        _unknown = new UnknownKeys(known, otherNames, diagnostics);
        At = map.At;
        foreach (var entry in map.Entries)
        {
            var name = entry.Key.Value;
            if (entry.Value is YamlError)
            {
                // Its fault has been told: it is there and has no value.
                _entries.TryAdd(known.ContainsKey(name) ? name : otherNames.GetValueOrDefault(name, ""), entry);
            }
            else if (!known.ContainsKey(name))
            {
                _unknown.Tell(entry.Key);
            }
            else if (!_entries.TryAdd(name, entry))
            {
                diagnostics.Add(Catalogue.DuplicateKey(entry.Key.At, name, _entries[name].Key.At.Line));
            }
        }
    }

    public Position At { get; }

    public bool Has(string key) => _entries.ContainsKey(key);

    /// <summary>Neither there nor there under a wrong name, which has been told.</summary>
    public bool Lacks(string key) => !Has(key) && !_unknown.Means(key);

    /// <summary>Whether keys that belong below <paramref name="key"/> stand beside it, which has been told.</summary>
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
                _findings.Add(Catalogue.TextExpected(other.At, key, other is YamlList ? "is a list" : "has keys of its own"));
                return null;
        }
    }

    /// <summary>One line of text without a word about what is wrong with it; null then.</summary>
    public string? Peek(string key) =>
        Node(key) is YamlText text && !IsEmpty(text) && XmlCharacters.IsValid(text.Value) ? OneLine(text.Value) : null;

    /// <summary>A list of texts; a single text only where <paramref name="orOne"/>.</summary>
    public IReadOnlyList<string> Texts(string key, bool orOne)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case YamlList { Items.Count: > 0 } list:
                return [.. list.Items.Select(item => Item(key, item)).OfType<string>()];
            case YamlText text when orOne || IsEmpty(text):
                return Text(key, text, PositionOf(key)) is { } one ? [one] : [];
            case YamlText text:
                _findings.Add(Catalogue.ListExpected(text.At, key, $"[{text.Value}]"));
                return [];
            case YamlList list:
                _findings.Add(Catalogue.EmptyValue(list.At, key, _known[key]));
                return [];
            case var other when orOne:
                _findings.Add(Catalogue.TextExpected(other.At, key, "has keys of its own"));
                return [];
            case var other:
                _findings.Add(Catalogue.ListExpected(other.At, key, "[one, another]"));
                return [];
        }
    }

    public static bool IsEmpty(YamlText text) =>
        string.IsNullOrWhiteSpace(text.Value) || (!text.Quoted && text.Value is "~" or "null" or "Null" or "NULL");

    /// <summary>The text of an item of a list.</summary>
    public string? Item(string key, YamlNode item)
    {
        switch (item)
        {
            case YamlText text when IsEmpty(text):
                _findings.Add(Catalogue.EmptyItem(text.At, key));
                return null;
            case YamlText text:
                return Text(key, text, text.At);
            case YamlError:
                return null;
            default:
                _findings.Add(Catalogue.ItemIsNotText(item.At, key, item is YamlList ? "is a list" : "has keys of its own"));
                return null;
        }
    }

    private string? Text(string key, YamlText text, Position at)
    {
        if (IsEmpty(text))
        {
            _findings.Add(Catalogue.EmptyValue(at, key, _known[key]));
            return null;
        }

        if (XmlCharacters.IsValid(text.Value))
        {
            return OneLine(text.Value);
        }

        _findings.Add(Catalogue.ControlCharacterInValue(at, key));
        return null;
    }

    private static string OneLine(string text) => string.Join(' ', text.Split(
        ['\r', '\n', '\u0085', '\u2028', '\u2029'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
