using System.Buffers;

namespace BricsPost.Content.FrontMatter;

/// <summary>Writes text as a value of YAML, as plainly as it can be read back.</summary>
/// <remarks>YAML 1.2, section 7.3.</remarks>
internal static class YamlScalar
{
    private static readonly SearchValues<char> Indicators = SearchValues.Create("-?:,[]{}#&*!|>'\"%@` \t“”„«»‘’");
    private static readonly SearchValues<char> FlowIndicators = SearchValues.Create(",[]{}");

    public static string Of(string text) => IsPlain(text) ? text : Quoted(text);

    /// <summary>On one line, in brackets.</summary>
    public static string List(IEnumerable<string> items) =>
        $"[{string.Join(", ", items.Select(item => item.AsSpan().ContainsAny(FlowIndicators) ? Quoted(item) : Of(item)))}]";

    /// <summary>A backslash is plain only in single quotes, where an apostrophe is doubled.</summary>
    public static string Quoted(string text)
    {
        var line = string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return line.AsSpan().ContainsAny('"', '\\') ? $"'{line.Replace("'", "''", StringComparison.Ordinal)}'" : $"\"{line}\"";
    }

    private static bool IsPlain(string text) => text.Length > 0
        && !Indicators.Contains(text[0]) && !text.EndsWith(' ') && !text.EndsWith(':')
        && text is not ("~" or "null" or "Null" or "NULL")
        && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal)
        && !text.AsSpan().ContainsAny('\r', '\n', '\t');
}
