using System.Text.RegularExpressions;
using BricsPost.Content.Diagnostics;

namespace BricsPost.Content.FrontMatter;

/// <summary>Hashtags in a list, which are comments to YAML: what they say would be lost.</summary>
internal sealed partial class Hashtags(SourceText source)
{
    /// <summary>An item that is empty because its text begins with the sign; null where it is empty for another reason.</summary>
    public Diagnostic? OfItem(string key, YamlText item)
    {
        var line = source.Line(item.At.Line - 1);
        var hash = line.Text.IndexOf("- #", StringComparison.Ordinal);
        if (hash < 0 || item.Quoted)
        {
            return null;
        }

        var tag = line.Text[(hash + 2)..].Trim().TrimStart('#').TrimStart();
        var fix = tag.Length == 0 ? null : Fix.ReplaceLine(source, line, $"{line.Text[..(hash + 2)]}{YamlScalar.Of(tag)}");
        return Catalogue.HashtagsInList(item.At, key, fix);
    }

    /// <summary>A list in brackets over several lines, each of them a hashtag.</summary>
    public Diagnostic? Hidden(YamlEntry entry)
    {
        var tags = Tag().Matches(source.Text[entry.Value.Span.Start..entry.Value.Span.End]).Select(tag => tag.Groups[1].Value).ToList();
        return tags.Count == 0 ? null : OfList(entry, tags);
    }

    /// <summary>A text in place of a list that goes on behind the sign: <c>tags: Syria #Russia</c>.</summary>
    public Diagnostic? Behind(YamlEntry entry, YamlText text)
    {
        var line = source.LineAt(text.Span.End);
        var rest = line.Text[(text.Span.End - line.Start)..];
        return text.Quoted || !Tag().IsMatch(rest) ? null : OfList(entry, [.. TextList.Split(text.Value), .. TextList.Split(rest)]);
    }

    private Diagnostic OfList(YamlEntry entry, List<string> tags)
    {
        var head = source.LineAt(entry.Span.Start);
        var span = new TextSpan(entry.Value.Span.Start, source.LineAt(entry.Span.End).End);
        var isAlone = source.Text.AsSpan(head.Start, entry.Span.Start - head.Start).IsWhiteSpace();
        var key = entry.Key.Value;
        return Catalogue.HashtagsInList(entry.Value.At, key, isAlone ? Fix.Replace(source, span, YamlScalar.List(tags)) : null);
    }

    [GeneratedRegex(@"(?:^|[\s,\[])#[ \t]*([\p{L}\p{N}][^\s,\]#]*)")]
    private static partial Regex Tag();
}
