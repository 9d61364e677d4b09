using System.Text.RegularExpressions;
using BricsPost.Content.Diagnostics;

namespace BricsPost.Content.Checks;

/// <summary>Markup in what is plain text here: keys of the front matter, and the captions of pictures.</summary>
internal static partial class PlainTextMarkup
{
    public static void Check(string text, string key, Position at, DiagnosticBag diagnostics)
    {
        var tag = HtmlTag.First(text);
        if (tag is { IsComment: true })
        {
            diagnostics.Add(Catalogue.CommentShown(at, tag.Whole(text)));
        }
        else if (HiddenComment().Match(text) is { Success: true } comment)
        {
            diagnostics.Add(Catalogue.CommentShown(at, comment.Value));
        }
        else if (tag is not null)
        {
            diagnostics.Add(Catalogue.MarkupInKey(at, key, tag.Text, null));
        }
        else if (Markup().Match(text) is { Success: true } mark)
        {
            diagnostics.Add(Catalogue.MarkupInKey(at, key, mark.Value, mark.Value is "`" or "´" ? "’" : null));
        }
    }

    /// <summary>Comments of Hugo and of Obsidian.</summary>
    [GeneratedRegex(@"\{\{[<%]?-?\s*/\*[^{}]*|%%[^%\r\n]+%%")]
    private static partial Regex HiddenComment();

    /// <summary>Entities of HTML, what Markdown makes bold or a link, templates, and backticks for apostrophes.</summary>
    [GeneratedRegex(
        @"&(?:[a-z]{2,8}|#x?[0-9a-f]{2,6});|(?<![\w*])\*\*(?=[^\s*])|\]\((?=https?:)|\{\{[^{}]*\}\}|\{%[^{}]*%\}|" + CodeChecks.InWord,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Markup();
}
