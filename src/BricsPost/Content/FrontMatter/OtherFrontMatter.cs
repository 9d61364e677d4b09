using System.Text;
using System.Text.Json;
using BricsPost.Content.Diagnostics;
using Tomlyn;

namespace BricsPost.Content.FrontMatter;

/// <summary>Front matter in TOML, between two lines <c>+++</c>, or as one object of JSON: what Hugo, Zola and Eleventy also read.</summary>
internal static class OtherFrontMatter
{
    private const int MaxLength = 64 * 1024;
    private const int MaxDepth = 16;

    /// <summary>The edit that writes the same keys as YAML; null where they cannot be read.</summary>
    /// <param name="first">Index of the first line that is not blank.</param>
    public static Fix? ToYaml(SourceText source, int first)
    {
        try
        {
            return source.Line(first).Text[..1] == "{" ? Json(source, first, null)
                : ClosingFence(source, first) is not { } last ? null
                : source.Line(first).Text is "---json" or ";;;" ? Json(source, first + 1, last)
                : Toml(source, first, last);
        }
        catch (Exception exception) when (exception is TomlException or JsonException or InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The line that repeats the first one, or closes what began as <c>---toml</c>.</summary>
    private static int? ClosingFence(SourceText source, int first)
    {
        var fence = source.Line(first).Text.Trim();
        var closing = fence.StartsWith("---", StringComparison.Ordinal) ? "---" : fence;
        var index = source.Lines(first + 1).Select(line => line.Text.TrimEnd()).TakeWhile(text => text != closing).Count() + first + 1;
        return index < source.LineCount ? index : null;
    }

    private static Fix? Toml(SourceText source, int first, int last)
    {
        var text = source.Text[source.Line(first + 1).Start..source.Line(last).Start];
        return IsShallow(text) && TomlSerializer.Deserialize<Tomlyn.Model.TomlTable>(text) is { } table
            ? Fix.Replace(source, new TextSpan(source.Line(first).Start, source.Line(last).End), Fenced(YamlTextOf.Toml(table)))
            : null;
    }

    private static Fix? Json(SourceText source, int first, int? last)
    {
        var text = source.Text[source.Line(first).Start..];
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(
            bytes, new JsonReaderOptions { MaxDepth = MaxDepth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        using var document = JsonDocument.ParseValue(ref reader);
        var end = source.Line(first).Start + Encoding.UTF8.GetCharCount(bytes.AsSpan(0, (int)reader.BytesConsumed));
        if (document.RootElement.ValueKind != JsonValueKind.Object || end - source.Line(first).Start > MaxLength)
        {
            return null;
        }

        var yaml = Fenced(YamlTextOf.Json(document.RootElement));
        return last is { } fence
            ? Fix.Replace(source, new TextSpan(source.Line(first - 1).Start, source.Line(fence).End), yaml)
            : Fix.Replace(source, new TextSpan(source.Line(first).Start, end), IsEndOfLine(source, end) ? yaml : yaml + "\n");
    }

    private static bool IsEndOfLine(SourceText source, int offset) =>
        source.At(offset) is var at && at.Column > source.Line(at.Line - 1).Text.Length;

    private static string Fenced(IEnumerable<string> lines) => string.Join('\n', lines.Prepend("---").Append("---"));

    /// <summary>The parser of TOML calls itself for each bracket within a bracket: deeper than any front matter, none is read.</summary>
    private static bool IsShallow(string text)
    {
        var (depth, deepest) = (0, 0);
        foreach (var one in text)
        {
            depth += one is '[' or '{' ? 1 : one is ']' or '}' ? -1 : 0;
            deepest = Math.Max(deepest, depth);
        }

        return text.Length <= MaxLength && deepest <= MaxDepth;
    }
}
