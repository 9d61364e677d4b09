using BricsPost.Content.Diagnostics;

namespace BricsPost.Content.FrontMatter;

/// <summary>Takes values out of a mapping by key and tells each fault; what is wrong reads as null.</summary>
internal sealed class Fields
{
    private readonly Dictionary<string, YamlEntry> _entries = [];
    private readonly UnknownKeys _unknown;
    private readonly IReadOnlyDictionary<string, string> _known;
    private readonly SourceText _source;
    private readonly DiagnosticBag _findings;
    private readonly Hashtags _hashtags;

    public Fields(SourceText source, YamlMap map, KeyLevel level, DiagnosticBag diagnostics)
    {
        (_source, _known, _findings) = (source, level.Known, diagnostics);
        _hashtags = new Hashtags(source);
        At = map.At;
        var others = new List<YamlEntry>();
        foreach (var entry in map.Entries)
        {
            var name = entry.Key.Value;
            if (entry.Value is YamlError)
            {
                // Its fault has been told: it is there and has no value.
                _entries.TryAdd(_known.ContainsKey(name) ? name : level.Find(name)?.Ours ?? "", entry);
            }
            else if (!_known.ContainsKey(name))
            {
                others.Add(entry);
            }
            else if (!_entries.TryAdd(name, entry))
            {
                Twice(entry, _entries[name]);
            }
        }

        _unknown = new UnknownKeys(source, map, level, others, diagnostics);
        _unknown.Tell();
    }

    private void Twice(YamlEntry entry, YamlEntry first)
    {
        var fix = Written(entry).SequenceEqual(Written(first)) ? YamlLines.Delete(_source, entry) : null;
        _findings.Add(Catalogue.DuplicateKey(entry.Key.At, entry.Key.Value, first.Key.At.Line, fix));

        ReadOnlySpan<char> Written(YamlEntry one) => _source.Text.AsSpan()[one.Value.Span.Start..one.Value.Span.End];
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
                var found = other is YamlList ? "is a list" : "has keys of its own";
                _findings.Add(Catalogue.TextExpected(other.At, key, found, OfList(key, other)));
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
            case YamlList { Items.Count: 0 } when _hashtags.Hidden(_entries[key]) is { } hidden:
                _findings.Add(hidden);
                return [];
            case YamlList list:
                // Other systems write an empty list where there is none.
                return [.. list.Items.Select(item => Item(key, item)).OfType<string>()];
            case YamlText text when orOne || IsEmpty(text):
                return Text(key, text, PositionOf(key)) is { } one ? [one] : [];
            case YamlText text when _hashtags.Behind(_entries[key], text) is { } cut:
                _findings.Add(cut);
                return [];
            case YamlText text:
                _findings.Add(Catalogue.ListExpected(text.At, key, InLines(key, $"{key}: {YamlScalar.List(TextList.Split(text.Value))}")));
                return [];
            case var other when orOne:
                _findings.Add(Catalogue.TextExpected(other.At, key, "has keys of its own", null));
                return [];
            case var other:
                _findings.Add(Catalogue.ListExpected(other.At, key, null));
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
                _findings.Add(_hashtags.OfItem(key, text) ?? Catalogue.EmptyItem(text.At, key));
                return null;
            case YamlText text:
                return Text(key, text, text.At);
            case YamlError:
                return null;
            default:
                var found = item is YamlList ? "is a list" : "has keys of its own";
                _findings.Add(Catalogue.ItemIsNotText(item.At, key, found, OfNames(key) ?? InQuotes(item)));
                return null;
        }
    }

    private string? Text(string key, YamlText text, Position at)
    {
        if (IsEmpty(text))
        {
            var fix = key is "title" or "date" or "alt" or "file" ? null : YamlLines.Delete(_source, _entries[key]);
            _findings.Add(Catalogue.EmptyValue(at, key, _known[key], fix));
            return null;
        }

        if (XmlCharacters.IsValid(text.Value))
        {
            return OneLine(text.Value);
        }

        _findings.Add(Catalogue.ControlCharacterInValue(at, key));
        return null;
    }

    /// <summary>A list of one text is that text.</summary>
    private Fix? OfList(string key, YamlNode value) => value switch
    {
        YamlList { Items: [YamlText only] } when !IsEmpty(only) => InLines(key, $"{key}: {YamlScalar.Of(only.Value)}"),
        // Sanity keeps the address so.
        YamlMap { Entries: var entries } when entries.FirstOrDefault(entry => entry.Key.Value == "current")?.Value is YamlText current =>
            InLines(key, $"{key}: {YamlScalar.Of(current.Value)}"),
        _ => null,
    };

    /// <summary>An item that its colon divides: “We agree”: the minister.</summary>
    private Fix? InQuotes(YamlNode item) => item is YamlMap { Entries: [_] } && _source.Text[item.Span.Start..item.Span.End] is var text
        && !text.AsSpan().ContainsAny('\r', '\n') && IsBehindHyphen(item.Span.Start)
            ? Fix.Replace(_source, item.Span, YamlScalar.Quoted(text))
            : null;

    private bool IsBehindHyphen(int offset) =>
        _source.Line(_source.At(offset).Line - 1) is var line && line.Text.AsSpan(0, offset - line.Start).Trim() is "-";

    /// <summary>Items with names, as Ghost and WordPress write them, are their names.</summary>
    private Fix? OfNames(string key) =>
        Node(key) is YamlList list && KeyFixes.Items(list) is { } names ? InLines(key, $"{key}: {YamlScalar.List(names)}") : null;

    /// <summary>Writes the whole entry anew, where it stands on lines that hold nothing else.</summary>
    public Fix? InLines(string key, params IReadOnlyList<string> lines) => YamlLines.Replace(_source, _entries[key], lines);

    /// <summary>Writes the text of a key anew, wherever it stands; quotes around it stay.</summary>
    public Fix? Rewrite(string key, string value) => Node(key) is YamlText text && IsOnOneLine(text)
        ? Fix.Replace(_source, text.Span, Like(text, value))
        : null;

    private bool IsOnOneLine(YamlText text) => _source.At(text.Span.Start).Line == _source.At(text.Span.End).Line;

    private string Like(YamlText text, string value) =>
        text.Quoted ? $"{_source.Text[text.Span.Start]}{value}{_source.Text[text.Span.Start]}" : value;

    private static string OneLine(string text) => string.Join(' ', text.Split(
        ['\r', '\n', '\u0085', '\u2028', '\u2029'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
