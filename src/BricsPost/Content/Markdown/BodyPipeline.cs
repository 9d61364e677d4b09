using Markdig;

namespace BricsPost.Content.Markdown;

/// <summary>The Markdown of this newsroom: CommonMark with tables and footnotes; HTML in it is text like any other.</summary>
internal static class BodyPipeline
{
    public static MarkdownPipeline Pipeline { get; } =
        new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().DisableHtml().UsePreciseSourceLocation().Build();
}
