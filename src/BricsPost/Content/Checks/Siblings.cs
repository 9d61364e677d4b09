using Markdig.Syntax;

namespace BricsPost.Content.Checks;

/// <summary>What stands above and below a block.</summary>
internal static class Siblings
{
    /// <summary>Each block of a kind with those above and below it, null where there is none, in one walk of the document.</summary>
    public static IEnumerable<(Block? Above, T Block, Block? Below)> WithSiblings<T>(this MarkdownDocument document)
        where T : Block =>
        from around in document.Descendants<ContainerBlock>().Prepend(document)
        from index in Enumerable.Range(0, around.Count)
        where around[index] is T
        select (around.ElementAtOrDefault(index - 1), (T)around[index], around.ElementAtOrDefault(index + 1));
}
