using System.Text.RegularExpressions;
using BricsPost.Content.Diagnostics;

namespace BricsPost.Content.FrontMatter;

/// <summary>The headline, where another system takes it from the first line of the text.</summary>
internal static partial class FirstHeading
{
    /// <summary>Its line, counted from one, and its words; null where the text begins with something else.</summary>
    public static (int Line, string Text)? Below(SourceText source, int end)
    {
        var first = source.Lines(source.At(end).Line - 1).SkipWhile(line => line.IsBlank || Fences.IsFence(line.Text)).FirstOrDefault();
        return first.Text is { } text && Heading().Match(text) is { Success: true } heading
            ? (source.At(first.Start).Line, heading.Groups[1].Value)
            : null;
    }

    [GeneratedRegex(@"^#[ \t]+(\S.*?)[ \t]*#*[ \t]*$")]
    private static partial Regex Heading();
}
