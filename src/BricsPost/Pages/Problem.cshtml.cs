namespace BricsPost.Pages;

/// <summary>What readers see when there is nothing at an address, or when something else than reading was asked for.</summary>
public sealed class ProblemModel : LayoutPageModel
{
    public override string Title => Frame.Labels[Label];

    public string Advice => Frame.Labels[Label + "Advice"];

    private string Label => Frame.Status == StatusCodes.Status405MethodNotAllowed ? "MethodNotAllowed" : "NotFound";
}
