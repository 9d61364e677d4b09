using System.Globalization;
using System.Text;

namespace BricsPost.Feeds;

/// <summary>Writes text as values of YAML.</summary>
internal static class YamlText
{
    /// <summary>A double-quoted scalar on one line (YAML 1.2, section 7.3.1).</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"", text.Length + 2);
        foreach (var one in text)
        {
            // U+2028 and U+2029 end lines in YAML 1.1, and parsers drop U+FEFF within text.
            _ = one is '"' or '\\' ? quoted.Append('\\').Append(one)
                : char.IsControl(one) || one is '\u2028' or '\u2029' or '\uFEFF'
                    ? quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)one:X4}")
                : quoted.Append(one);
        }

        return quoted.Append('"').ToString();
    }

    public static string List(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Quote))}]";
}
