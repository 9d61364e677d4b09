namespace BricsPost.Content;

/// <summary>What the editor wrote, parsed and valid.</summary>
public sealed record Article : ArticleHead
{
    internal Article(ArticleHead head, Body body)
        : base(head) => Body = body;

    public Body Body { get; init; }

    /// <summary>For search and social cards: the standfirst, or the first paragraph cut at a word.</summary>
    public string Description => Standfirst ?? Body.Excerpt;
}
