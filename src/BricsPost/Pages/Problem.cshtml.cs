namespace BricsPost.Pages;

/// <summary>What readers see in place of an article.</summary>
public sealed class ProblemModel : LayoutPageModel
{
    public override string Title => Frame.Labels[Label];

    public string Advice => Frame.Labels[Label + "Advice"];

    private string Label => Frame.Problem.ToString();
}

/// <summary>Why there is no article; each name is also the key of its label.</summary>
public enum ProblemKind
{
    /// <summary>Nothing is at this address (404).</summary>
    NotFound,

    /// <summary>The request was for something else than reading (405).</summary>
    MethodNotAllowed,

    /// <summary>An earlier article had this address (410).</summary>
    Gone,

    /// <summary>The first article is not published yet (404).</summary>
    NothingYet,
}
