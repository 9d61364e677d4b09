using System.Text.RegularExpressions;

namespace BricsPost.Content.FrontMatter;

/// <summary>Recognises a line of the front matter by itself, without the lines around it.</summary>
internal static partial class Fences
{
    public static bool IsFence(string line) => Exact().IsMatch(line);

    /// <summary>Meant as a fence: word processors make dashes of hyphens, and other systems end with dots.</summary>
    public static bool IsAlmostFence(string line) => Almost().IsMatch(line);

    public static bool IsKey(string line) => Key().IsMatch(line);

    /// <summary>Begins at the left edge, and neither as a key nor as a comment, an item or a bracket.</summary>
    public static bool IsProse(string line) =>
        line is not ("" or [' ' or '\t' or '#' or '-' or '[' or ']' or '{' or '}' or '"' or '\'' or '?' or '&' or '*', ..]) && !IsKey(line);

    [GeneratedRegex("^---[ \t]*$")]
    private static partial Regex Exact();

    [GeneratedRegex(@"^[ \t]*(?:[-–—−‐‑]{2,}(?:ya?ml)?|[–—…]|\.{3,}|={3,}|~{3,}|_{3,}|\*{3,})[ \t]*$")]
    private static partial Regex Almost();

    [GeneratedRegex(@"^[\w-]+[ \t]*:(?:\s|$)")]
    private static partial Regex Key();
}
