using System.Globalization;
using System.Text.Json;
using BricsPost.Content.Diagnostics;
using Tomlyn;
using Tomlyn.Model;

namespace BricsPost.Content.FrontMatter;

/// <summary>Values of TOML and JSON as lines of YAML, in their order.</summary>
internal static class YamlTextOf
{
    public static IEnumerable<string> Toml(TomlTable table) => table.SelectMany(pair => Entry(pair.Key, Plain(pair.Value)));

    public static IEnumerable<string> Json(JsonElement element) =>
        element.EnumerateObject().SelectMany(pair => Entry(pair.Name, Plain(pair.Value)));

    private static IEnumerable<string> Entry(string key, object value) => value switch
    {
        string text => [$"{Key(key)}: {text}"],
        List<object> list when list.TrueForAll(item => item is string) => [$"{Key(key)}: [{string.Join(", ", list)}]"],
        List<object> list => list.SelectMany(Item).Prepend($"{Key(key)}:"),
        List<(string Key, object Value)> { Count: 0 } => [$"{Key(key)}: \"\""],
        List<(string Key, object Value)> map => Indented(map).Prepend($"{Key(key)}:"),
        _ => throw new InvalidDataException(),
    };

    private static IEnumerable<string> Indented(List<(string Key, object Value)> map) =>
        map.SelectMany(pair => Entry(pair.Key, pair.Value)).Select(line => $"  {line}");

    private static IEnumerable<string> Item(object item) => item switch
    {
        string text => [$"  - {text}"],
        List<(string Key, object Value)> map =>
            map.SelectMany(pair => Entry(pair.Key, pair.Value)).Select((line, index) => index == 0 ? $"  - {line}" : $"    {line}"),
        _ => throw new InvalidDataException(),
    };

    /// <summary>A text that is ready to be written, a list, or pairs of keys and values.</summary>
    private static object Plain(object? value) => value switch
    {
        TomlTable table => table.Select(pair => (pair.Key, Plain(pair.Value))).ToList(),
        TomlTableArray tables => tables.Select(Plain).ToList(),
        TomlArray array => array.Select(item => Plain(item)).ToList(),
        TomlDateTime date => Date(date),
        string text => Text(text),
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => "\"\"",
    };

    private static object Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Select(pair => (pair.Name, Plain(pair.Value))).ToList(),
        JsonValueKind.Array => value.EnumerateArray().Select(Plain).ToList(),
        JsonValueKind.String => Text(value.GetString() ?? ""),
        JsonValueKind.Null => "\"\"",
        _ => value.GetRawText(),
    };

    /// <summary>In brackets a comma parts two items: a text with one is quoted everywhere.</summary>
    private static string Text(string text) => XmlCharacters.IsValid(text)
        ? text.Length == 0 || text.AsSpan().ContainsAny(",[]{}") ? YamlScalar.Quoted(text) : YamlScalar.Of(text)
        : throw new InvalidDataException();

    /// <summary>With the offset as it was written, or with none.</summary>
    private static string Date(TomlDateTime date) => date.Kind switch
    {
        TomlDateTimeKind.LocalDate => date.DateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TomlDateTimeKind.LocalTime => date.DateTime.ToString("HH:mm", CultureInfo.InvariantCulture),
        var kind => date.DateTime.ToString(
            date.DateTime.Second == 0 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
            + (kind == TomlDateTimeKind.LocalDateTime ? "" : kind == TomlDateTimeKind.OffsetDateTimeByZ ? " Z"
                : date.DateTime.ToString(" zzz", CultureInfo.InvariantCulture)),
    };

    private static string Key(string key) => key.All(one => char.IsLetterOrDigit(one) || one is '_' or '-') && key.Length > 0
        ? key
        : YamlScalar.Quoted(key);
}
