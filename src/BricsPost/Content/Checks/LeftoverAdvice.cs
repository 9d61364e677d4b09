using System.Text.RegularExpressions;
using BricsPost.Content.Diagnostics;

namespace BricsPost.Content.Checks;

/// <summary>What to write in place of stars and other signs of emphasis that readers would see.</summary>
internal static partial class LeftoverAdvice
{
    private const string Usual = "Bold text stands between two pairs that touch its words: **these words**.";

    public static string Of(SourceText source, int at, string mark) => mark[0] switch
    {
        '~' => "Text cannot be struck through: write it as it is to be read, and what was wrong under corrections.",
        '=' or '+' => "Text cannot be marked or underlined: delete the signs, or write *these words* for italics.",
        _ => OfPair(source, at, mark),
    };

    /// <summary>Both marks, with what stands between them in the same line.</summary>
    private static string OfPair(SourceText source, int at, string mark)
    {
        var line = source.LineAt(at);
        var from = at - line.Start + mark.Length;
        var end = line.Text.IndexOf(mark, from, StringComparison.Ordinal);
        var stars = new string('*', mark.Length);
        if (end <= from || line.Text[from..end].Trim() is not { Length: > 0 } words)
        {
            return Usual;
        }

        if (mark[0] != '*')
        {
            return $"Write stars in place of them: {stars}{words}{stars}";
        }

        return words.Length < end - from
            ? $"The stars touch their words: {stars}{words}{stars}"
            : Outside().Match(words) is { Success: true, Groups: var parts } && parts[1].Length + parts[3].Length > 0
                ? "Between punctuation and a letter, stars are shown. Put the punctuation outside of them: "
                    + $"{parts[1].Value}{stars}{parts[2].Value}{stars}{parts[3].Value}"
                : Usual;
    }

    [GeneratedRegex(@"^(\p{P}*)(.*?)(\p{P}*)\z")]
    private static partial Regex Outside();
}
