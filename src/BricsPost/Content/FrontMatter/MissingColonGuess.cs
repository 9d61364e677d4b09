using System.Text.RegularExpressions;

namespace BricsPost.Content.FrontMatter;

/// <summary>A line that begins with a key of ours and has no colon behind it, or another sign in its place.</summary>
internal sealed partial record MissingColonGuess(string Key, string Value)
{
    public static MissingColonGuess? Of(string line)
    {
        var match = Form().Match(line);
        var key = match.Groups["key"].Value.ToLowerInvariant();
        return match.Success && KeyNames.Article.ContainsKey(key) ? new MissingColonGuess(key, match.Groups["value"].Value.Trim()) : null;
    }

    public override string ToString() => $"{Key}: {Value}";

    /// <summary>A sign other than the colon, stars or quotes around the key, or nothing but a space.</summary>
    [GeneratedRegex(@"^(?:[*_`“”„«]+(?<key>[\w-]+)[*_`“”»]+[ \t]*:|" +
        @"(?<key>[\w-]+)(?:[ \t]*[=;：][ \t]*|[ \t]+(?!:)))(?<value>.*\S)[ \t]*$")]
    private static partial Regex Form();
}
