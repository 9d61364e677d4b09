using BricsPost.Languages;
using BricsPost.Settings;

namespace BricsPost.Pages;

/// <summary>All that a page shows, handed to the page endpoint as a feature of its request.</summary>
/// <param name="Language">Of the article; on pages without it, of the labels.</param>
/// <param name="Story">The article as readers see it, or null on a page without it.</param>
/// <param name="JsonLd">The article as search engines read it: finished, safe to place in a script element as it is.</param>
public sealed record LayoutModel(Site Site, Language Language, Stylesheet Stylesheet, Story? Story = null, string? JsonLd = null)
{
    /// <summary>Of the response that the page is for (RFC 9110, section 15).</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    public Labels Labels => Language.Labels;

    /// <summary>For the <c>lang</c> attribute of the publication's name.</summary>
    public string? NameLang => Language.LangOf(Site.Language);
}
