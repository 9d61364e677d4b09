using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BricsPost.Pages;

/// <summary>A page inside the shared layout.</summary>
public abstract class LayoutPageModel : PageModel
{
    public LayoutModel Frame => HttpContext.Features.Get<LayoutModel>()
        ?? throw new InvalidOperationException("A page is rendered with a frame.");

    /// <summary>What the browser calls the page.</summary>
    public abstract string Title { get; }
}
