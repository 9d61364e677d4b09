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
        // What stands under a key that is none here is shown to nobody.
        foreach (var (key, value) in map.Entries.Where(entry => KeyNames.IsShown(entry.Key.Value)))
        {
            Check(key.Value, value, isItem: false);
        }
    }

    private void Check(string key, YamlNode value, bool isItem)
    {
        switch (value)
        {
            case YamlText text:
                Check(key, text, isItem);
                break;
            case YamlMap inner:
                Check(inner);
                break;
            case YamlList list:
                list.Items.ToList().ForEach(item => Check(key, item, isItem: true));
                break;
        }
    }

    private void Check(string key, YamlText text, bool isItem)
    {
        PlainTextMarkup.Check(text.Value, key, text.At, diagnostics);
        if (text.Quoted || text.Value.Length < 2)
        {
            return;
        }

        if (Array.Exists(Pairs, pair => text.Value[0] == pair[0] && text.Value.IndexOf(pair[1], 1) == text.Value.Length - 1))
        {
            diagnostics.Add(Catalogue.CurlyQuotesKept(text.At, key, text.Value));
        }

        var end = source.LineAt(text.Span.End).End;
        var rest = source.Text[text.Span.End..Math.Max(end, text.Span.End)];
        if (Comment().Match(rest) is { Success: true, Groups: var parts } && (isItem || !ForeignKeys.IsTags(key))
            && IsOfTheText(key, parts[2].Value))
        {
            var lost = parts[1].Value.TrimEnd();
            diagnostics.Add(Catalogue.CutAtHash(
                source.At(text.Span.End + parts[1].Index), key, lost, text.Value + rest[..parts[1].Index] + lost, isItem));
        }
    }

    /// <summary>
    /// A hashtag, or a number in what readers see: "Ranked # 1". Behind a date or in a list it is a comment that somebody means.
    /// </summary>
    private static bool IsOfTheText(string key, string next) => !string.IsNullOrWhiteSpace(next)
        || key is "title" or "description" or "author" or "name" or "byline" or "section" or "caption" or "credit" or "alt" or "text"
            or "reason";

    [GeneratedRegex(@"^[ \t]+(#(.?).*)$", RegexOptions.Singleline)]
    private static partial Regex Comment();
}
