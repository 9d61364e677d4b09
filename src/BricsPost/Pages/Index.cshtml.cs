namespace BricsPost.Pages;

/// <summary>The article.</summary>
public sealed class IndexModel : LayoutPageModel
{
    public Story Story => Frame.Story ?? throw new InvalidOperationException("The article's page was asked for without an article.");

    public override string Title => $"{Story.Facts.Headline} | {Frame.Site.Name}";
}
