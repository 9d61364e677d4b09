using BricsPost.Content.Diagnostics;

namespace BricsPost.Content.FrontMatter;

/// <summary>The lines of an entry that shares no line with another one, for fixes that move, replace or delete it whole.</summary>
internal static class YamlLines
{
    /// <summary>Indexes of the first and the last line, counted from zero; null where something else stands on one of them.</summary>
    public static (int First, int Last)? Of(SourceText source, YamlEntry entry)
    {
        var (first, last) = (source.At(entry.Span.Start).Line - 1, source.At(entry.Span.End).Line - 1);
        var (head, tail) = (source.Line(first), source.Line(last));
        var above = source.Text.AsSpan(head.Start, entry.Span.Start - head.Start);
        var below = source.Text.AsSpan(entry.Span.End, Math.Max(0, tail.End - entry.Span.End)).TrimStart();
        return above.IsWhiteSpace() && below is [] or [':'] or ['#', ..] ? (first, last) : null;
    }

    public static Fix? Delete(SourceText source, YamlEntry entry) =>
        Of(source, entry) is var (first, last) ? Fix.DeleteLines(source, first, last) : null;

    /// <summary>Replaces the whole entry by lines that are indented as it is.</summary>
    public static Fix? Replace(SourceText source, YamlEntry entry, params IReadOnlyList<string> lines) => lines.Count == 0
        ? Delete(source, entry)
        : Edit(source, entry, lines) is { } edit ? new Fix([edit]) : null;

    public static TextEdit? Edit(SourceText source, YamlEntry entry, params IReadOnlyList<string> lines)
    {
        if (Of(source, entry) is not var (first, last))
        {
            return null;
        }

        var indent = new string(' ', entry.Key.At.Column - 1);
        var span = new TextSpan(source.Line(first).Start, source.Line(last).End);
        return TextEdit.Replace(source, span, string.Join('\n', lines.Select(line => indent + line)));
    }

    /// <summary>The key alone, wherever it stands.</summary>
    public static Fix Rename(SourceText source, YamlEntry entry, string key) => Fix.Replace(source, entry.Key.Span, key);
}
