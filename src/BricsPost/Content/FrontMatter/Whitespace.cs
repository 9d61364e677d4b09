using System.Text.RegularExpressions;
using BricsPost.Content.Diagnostics;

namespace BricsPost.Content.FrontMatter;

/// <summary>
/// Word processors write no-break spaces that look like any other. In front of a key or its value nobody means one: it is read
/// as a plain space there, and simply works.
/// </summary>
internal static partial class Whitespace
{
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
