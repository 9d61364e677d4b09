using System.Text.RegularExpressions;
using BricsPost.Content.Diagnostics;

namespace BricsPost.Content.FrontMatter;

/// <summary>
/// Spaces and line ends that do not mean what they are. Word processors write no-break spaces; in front of a key or its value they are
/// read as plain spaces.
/// </summary>
internal static partial class Whitespace
{
    /// <summary>The lines of a text, joined by spaces.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split(
        ['\r', '\n', '\u0085', '\u2028', '\u2029'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    public static SourceText Normalize(SourceText source, TextSpan frontMatter)
    {
        var yaml = source.Text[frontMatter.Start..frontMatter.End];
        // Of no width, and so no indentation: what nobody sees moves behind the colon, and the value keeps its column.
        var visible = Invisible().Replace(yaml, one => one.Groups["key"].Value + new string(' ', one.Groups["mark"].Length));
        var plain = Unusual().Replace(visible, space => new string(' ', space.Length));
        return plain == yaml ? source : new SourceText(source.Text[..frontMatter.Start] + plain + source.Text[frontMatter.End..]);
    }

    [GeneratedRegex(@"(?<=^ *)(?<mark>[\u200B-\u200F\u2060\uFEFF]+)(?<key>[\w-]+:)", RegexOptions.Multiline)]
    private static partial Regex Invisible();

    [GeneratedRegex(@"(?<=^[ \u00A0\u2000-\u200B\u202F\u3000]*(?:- *)?(?:[\w-]+:[ \u00A0\u2000-\u200B\u202F\u3000]*)?)" +
        @"[\u00A0\u2000-\u200B\u202F\u3000]", RegexOptions.Multiline)]
    private static partial Regex Unusual();
}
