using Markdig;

namespace BricsPost.Content.Markdown;

/// <summary>The Markdown of this newsroom: CommonMark with tables and footnotes; HTML in it is text like any other.</summary>
internal static class BodyPipeline
{
    /// <remarks>
    /// Emphasis beside Chinese, Japanese and Korean punctuation: https://github.com/commonmark/commonmark-spec/issues/650.
    /// </remarks>
    public static MarkdownPipeline Pipeline { get; } = new MarkdownPipelineBuilder()
        .UsePipeTables().UseFootnotes().UseCjkFriendlyEmphasis().DisableHtml().UsePreciseSourceLocation().Build();
}
