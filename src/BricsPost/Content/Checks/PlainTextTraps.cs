using System.Text.RegularExpressions;
using BricsPost.Content.Diagnostics;
using BricsPost.Content.FrontMatter;

namespace BricsPost.Content.Checks;

/// <summary>Values that are YAML and yet not what their writer meant.</summary>
internal sealed partial class PlainTextTraps(SourceText source, DiagnosticBag diagnostics)
{
    private static readonly string[] Pairs = ["“”", "„“", "«»", "‘’", "”“"];

    public void Check(YamlMap map)
    {
        foreach (var (key, value) in map.Entries)
        {
            switch (value)
            {
                case YamlText text:
                    Check(key.Value, text);
                    break;
                case YamlMap inner:
                    Check(inner);
                    break;
                case YamlList list:
                    list.Items.OfType<YamlMap>().ToList().ForEach(Check);
                    break;
            }
        }
    }

    private void Check(string key, YamlText text)
    {
        if (Markup().Match(text.Value) is { Success: true } mark)
        {
            diagnostics.Add(Catalogue.MarkupInKey(text.At, key, mark.Value));
        }

        if (text.Quoted || text.Value.Length < 2)
        {
            return;
        }

        if (Array.Exists(Pairs, pair => text.Value[0] == pair[0] && text.Value.IndexOf(pair[1], 1) == text.Value.Length - 1))
        {
            diagnostics.Add(Catalogue.CurlyQuotesKept(text.At, key, text.Value));
        }

        var line = source.Line(text.At.Line - 1);
        var rest = line.Text[Math.Min(text.At.Column - 1, line.Text.Length)..].TrimEnd();
        var hash = rest.IndexOf(" #", StringComparison.Ordinal);
        if (hash >= 0 && hash + 2 < rest.Length && IsOfTheText(key, rest[hash + 2])
            && rest.AsSpan(0, hash).TrimEnd().SequenceEqual(text.Value))
        {
            diagnostics.Add(Catalogue.CutAtHash(source.At(line.Start + text.At.Column + hash), key, rest[(hash + 1)..], rest));
        }
    }

    /// <summary>A hashtag, or a number in what readers see: "Ranked # 1". Behind a date it is a comment that somebody means.</summary>
    private static bool IsOfTheText(string key, char next) => !char.IsWhiteSpace(next)
        || key is "title" or "description" or "byline" or "section" or "caption" or "credit" or "alt" or "text" or "reason";

    /// <summary>Tags and entities of HTML, and what Markdown makes bold or a link.</summary>
    [GeneratedRegex(
        @"</?(?:a|b|br|em|i|p|span|strong|sub|sup|u)(?:\s[^<>]*)?/?>|&(?:[a-z]{2,8}|#x?[0-9a-f]{2,6});|\*\*(?=\S)|\]\((?=https?:)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Markup();
}
