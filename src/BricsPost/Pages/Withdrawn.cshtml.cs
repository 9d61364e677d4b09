using BricsPost.Metadata;

namespace BricsPost.Pages;

/// <summary>What readers see in place of an article that was withdrawn (410): the day and the reason.</summary>
public sealed class WithdrawnModel : LayoutPageModel
{
    public WithdrawalMetadata Withdrawal => Frame.Withdrawal
        ?? throw new InvalidOperationException("The page of a withdrawn article was asked for without a withdrawal.");

    public override string Title => Frame.Labels["Withdrawn"];
}
