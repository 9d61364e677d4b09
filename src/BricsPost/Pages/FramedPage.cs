using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BricsPost.Pages;

/// <summary>A page inside the shared layout.</summary>
public abstract class FramedPage : PageModel
{
    public PageFrame Frame => HttpContext.Features.Get<PageFrame>()
        ?? throw new InvalidOperationException("A page is rendered with a frame.");

    /// <summary>What the browser calls the page.</summary>
    public abstract string Title { get; }
}
