using System.Text.RegularExpressions;

namespace BricsPost.Content.Checks;

/// <summary>Text of which a reader sees nothing, or only what was meant to make space.</summary>
internal static partial class BlankText
{
    public static bool Is(string text) => Nothing().IsMatch(text);

    /// <summary>Spaces of every kind, characters without a width, lone backslashes, and HTML that is shown as text here.</summary>
    [GeneratedRegex(
        @"^(?>[\s\u00AD\u200B-\u200F\u2060\uFEFF\\]+|</?(?:br|p|hr)\s*/?>)*\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nothing();
}
