using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BricsPost.Content.Markdown;

internal static class InlineBlock
{
    /// <summary>The paragraph, heading or cell that holds the inline: Markdig knows it of the outermost inline alone.</summary>
    public static LeafBlock? Block(this Inline inline)
    {
        var outermost = inline.Parent;
        while (outermost?.Parent is { } above)
        {
            outermost = above;
        }

        return outermost?.ParentBlock;
    }
}
