namespace BricsPost.Cli;

/// <summary>Words of an nginx configuration, quoted so that nginx reads them as they are.</summary>
internal static class NginxText
{
    // Where nginx looks for variables, no escape keeps a dollar sign: only another variable can hold one.
    private const string Dollar = "${brics_post_dollar}";

    /// <summary>What <see cref="Value"/> relies on, outside of every server: the values of <c>geo</c> hold no variables.</summary>
    public const string Definitions = """
        geo $brics_post_dollar {
            default "$";
        }
        """;

    /// <summary>For directives that look for no variables in it.</summary>
    public static string Literal(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>For directives that do.</summary>
    /// <param name="variable">Put behind the text: the name of one of ours, with its dollar sign.</param>
    public static string Value(string text, string? variable = null) =>
        Literal(text.Replace("$", Dollar, StringComparison.Ordinal) + variable);
}
