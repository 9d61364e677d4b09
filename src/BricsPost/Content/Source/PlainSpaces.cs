using System.Text.RegularExpressions;

namespace BricsPost.Content.Source;

/// <summary>
/// Word processors write no-break spaces that look like any other. In front of a key or its value nobody means one: it is read
/// as a plain space there, and simply works.
/// </summary>
internal static partial class PlainSpaces
{
    public static SourceText In(SourceText source, Part frontMatter)
    {
        var yaml = source.Text[frontMatter.Start..frontMatter.End];
        var plain = Unusual().Replace(yaml, space => new string(' ', space.Length));
        return plain == yaml ? source : new SourceText(source.Text[..frontMatter.Start] + plain + source.Text[frontMatter.End..]);
    }

    [GeneratedRegex(@"(?<=^[ \u00A0\u2000-\u200B\u202F\u3000]*(?:- *)?(?:[\w-]+:[ \u00A0\u2000-\u200B\u202F\u3000]*)?)[\u00A0\u2000-\u200B\u202F\u3000]", RegexOptions.Multiline)]
    private static partial Regex Unusual();
}
