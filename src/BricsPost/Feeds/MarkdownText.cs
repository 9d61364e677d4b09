using System.Text;

namespace BricsPost.Feeds;

/// <summary>Escapes plain text for Markdown.</summary>
internal static class MarkdownText
{
    // The characters with a meaning anywhere in a line of CommonMark or of its common extensions (CommonMark, section 2.4).
    private const string Marks = "\\`*_[]<>&#~|!$^";

    /// <param name="text">One line.</param>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var one in text)
        {
            _ = Marks.Contains(one, StringComparison.Ordinal) ? escaped.Append('\\').Append(one) : escaped.Append(one);
        }

        return escaped.ToString();
    }
}
