using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using BricsPost.Settings;

namespace BricsPost.Content;

/// <summary>Writes the focus of the lead photo into an article, and leaves every other byte as it is.</summary>
public static partial class FocusLine
{
    /// <summary>The line as an editor writes it.</summary>
    public static string Of(Focus focus) => string.Create(CultureInfo.InvariantCulture, $"focus: {focus.X}% {focus.Y}%");

    /// <returns>
    /// Null where the keys of the photo do not stand one on a line below <c>photo:</c>, where a comment would be lost, or where the
    /// article would not be read as before but for its focus.
    /// </returns>
    public static byte[]? WrittenInto(ReadOnlyMemory<byte> article, Focus focus, ParseContext around, Site site)
    {
        // Each byte as one letter: what is not ASCII goes back as it came, whatever the encoding.
        var text = Encoding.Latin1.GetString(article.Span);
        if (Edited(text, focus) is not { } edited || ArticleReader.Read(article, around, site).Article is not { Photo: { } photo })
        {
            return null;
        }

        var written = Encoding.Latin1.GetBytes(edited);
        return ArticleReader.Read(written, around, site).Article?.Photo == photo with { Focus = focus } ? written : null;
    }

    private static string? Edited(string text, Focus focus)
    {
        if (PhotoBlock().Match(text) is not { Success: true } block)
        {
            return null;
        }

        var keys = Key().Matches(block.Groups["keys"].Value).ToList();
        var (start, indent) = (block.Groups["keys"].Index, keys.FirstOrDefault()?.Groups["indent"].Value);
        var own = keys.FindAll(key => key.Groups["indent"].Value == indent);
        if (own.Find(key => key.Groups["name"].Value == "focus") is { } line)
        {
            return line.Groups["value"].Value.Contains('#', StringComparison.Ordinal)
                ? null
                : text.Remove(start + line.Index, line.Length).Insert(start + line.Index, indent + Of(focus));
        }

        return own.Find(key => key.Groups["name"].Value == "file") is { } file
            ? text.Insert(start + file.Index + file.Length, $"{block.Groups["end"].Value}{indent}{Of(focus)}")
            : null;
    }

    // The first "photo:" of the front matter with nothing behind it, and the indented lines below.
    [GeneratedRegex(@"\A(?:\xEF\xBB\xBF)?---[ \t]*\r?\n(?:(?!---|photo:)[^\n]*\n)*photo:[ \t]*(?<end>\r?\n)"
        + @"(?<keys>(?:[ ]+[^\n]*\n)+)", RegexOptions.CultureInvariant)]
    private static partial Regex PhotoBlock();

    [GeneratedRegex(@"^(?<indent> +)(?<name>[a-z]+):(?<value>[^\r\n]*)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}
