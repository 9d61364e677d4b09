using Markdig.Syntax.Inlines;

namespace BricsPost.Content.Markdown;

/// <summary>The caption that other systems have in italics behind a picture or below it.</summary>
internal static class PictureCaption
{
    /// <summary>The picture with its caption where this newsroom has it; as it is written where there is none, or one already.</summary>
    /// <param name="outer">The link around the picture, or the picture.</param>
    public static string With(LinkInline image, LinkInline outer, string written)
    {
        if (!string.IsNullOrEmpty(image.Title) || outer.PreviousSibling is not null || Below(outer) is not { Length: > 0 } caption)
        {
            return written;
        }

        var quoted = !caption.Contains('"', StringComparison.Ordinal) ? $"\"{caption}\""
            : !caption.Contains('\'', StringComparison.Ordinal) ? $"'{caption}'"
            : $"\"{caption.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
        return written.EndsWith(')') ? $"{written[..^1]} {quoted})" : $"![{PlainText.Of(image)}]({image.Url} {quoted})";
    }

    /// <summary>Whether the link holds the picture and nothing but spaces.</summary>
    public static bool IsAlone(LinkInline link, LinkInline image) =>
        link.All(one => one == image || (one is LiteralInline space && space.Content.IsEmptyOrWhitespace()));

    private static string? Below(LinkInline outer)
    {
        var next = outer.NextSibling;
        while (next is LineBreakInline || (next is LiteralInline space && space.Content.IsEmptyOrWhitespace()))
        {
            next = next.NextSibling;
        }

        // The pictures of the line have no words here.
        return next is EmphasisInline && outer.Parent is { } line ? PlainText.Of(line) : null;
    }
}
