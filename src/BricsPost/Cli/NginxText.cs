namespace BricsPost.Cli;

/// <summary>Quotes text for an nginx configuration, so that nginx reads it as it is.</summary>
internal static class NginxText
{
    // Where nginx looks for variables, nothing escapes a dollar sign: only another variable can hold one.
    private const string Dollar = "${brics_post_dollar}";

    /// <summary>
    /// Defines what <see cref="Value"/> uses. Stands outside of every server. nginx looks for no variables in the values of <c>geo</c>.
    /// </summary>
    public const string Definitions = """
        geo $brics_post_dollar {
            default "$";
        }
        """;

    /// <summary>Text for directives that look for no variables in it.</summary>
    public static string Literal(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>Text for directives that look for variables in it.</summary>
    /// <param name="variable">Follows the text: the name of a variable of this configuration, with its dollar sign.</param>
    public static string Value(string text, string? variable = null) =>
        Literal(text.Replace("$", Dollar, StringComparison.Ordinal) + variable);
}
