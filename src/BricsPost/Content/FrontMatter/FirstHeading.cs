using System.Text.RegularExpressions;
using BricsPost.Content.Diagnostics;

namespace BricsPost.Content.FrontMatter;

/// <summary>The headline, where another system takes it from the first line of the text.</summary>
internal static partial class FirstHeading
{
    /// <summary>Its line, counted from one, and its words without markup; null where the text begins with something else.</summary>
    public static (int Line, string Text)? Below(SourceText source, int end)
    {
        var lines = source.Lines(source.At(end).Line - 1).SkipWhile(line => line.IsBlank || IsAbove(line.Text)).Take(2).ToList();
        var heading = lines is [var first, ..] ? Heading().Match(first.Text) is { Success: true } hashes ? hashes.Groups[1].Value
            : lines is [_, var below] && Underline().IsMatch(below.Text) ? first.Text.Trim() : null : null;
        return heading is null ? null : (source.At(lines[0].Start).Line, Plain(heading));
    }

    /// <summary>A picture or a comment may stand above the headline.</summary>
    private static bool IsAbove(string line) =>
        Fences.IsFence(line) || line.StartsWith("![", StringComparison.Ordinal) || line.StartsWith("<!--", StringComparison.Ordinal);

    private static string Plain(string heading) => Stars().Replace(Link().Replace(heading, "$1"), "");

    [GeneratedRegex(@"^ {0,3}#[ \t\u00A0]+(\S.*?)[ \t]*#*[ \t]*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^ {0,3}=+[ \t]*$")]
    private static partial Regex Underline();

    [GeneratedRegex(@"\[([^\[\]]*)\]\([^()]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<!\w)[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}(?!\w)")]
    private static partial Regex Stars();
}
