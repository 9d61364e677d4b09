using System.Text.RegularExpressions;

namespace BricsPost.Pages;

/// <summary>Takes out of CSS what browsers pass over: comments and white space that separates nothing.</summary>
internal static partial class Minifier
{
    public static string Minify(string css) => Parts().Replace(css, Shorten).Trim().Replace(";}", "}", StringComparison.Ordinal);

    private static string Shorten(Match part)
    {
        if (part.Groups["string"].Success)
        {
            return part.Value;
        }

        if (part.Groups["comment"].Success)
        {
            return "";
        }

        return part.Groups["mark"].Success ? part.Groups["mark"].Value : " ";
    }

    // A space before a colon is the descendant combinator of "nav :is(a)"; one after it never means anything.
    [GeneratedRegex("""(?<string>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?<comment>/\*.*?\*/)|\s*(?<mark>[{};,])\s*|(?<mark>:)\s+|\s+""",
        RegexOptions.Singleline)]
    private static partial Regex Parts();
}
