using BricsPost.Languages;
using BricsPost.Metadata;
using BricsPost.Settings;

namespace BricsPost.Pages;

/// <summary>All that a page shows, handed to the page endpoint as a feature of its request.</summary>
/// <param name="Language">Of the article or of its withdrawal; on other pages, of the labels.</param>
/// <param name="Story">The article as readers see it, or null where there is none to show or to link.</param>
/// <param name="JsonLd">The article as search engines read it: finished, safe to place in a script element as it is.</param>
public sealed record LayoutModel(Site Site, Language Language, Stylesheet Stylesheet, Story? Story = null, string? JsonLd = null)
{
    /// <summary>The status of the response that the page is for (RFC 9110, section 15).</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>What the page for problems is about.</summary>
    public ProblemKind Problem { get; init; }

    /// <summary>What the page of a withdrawn article says.</summary>
    public WithdrawalMetadata? Withdrawal { get; init; }

    public Labels Labels => Language.Labels;

    /// <summary>For the <c>lang</c> attribute of the publication's name.</summary>
    public string? NameLang => Language.LangOf(Site.Language);

    /// <summary>Whether the name is the one that the outline of the masthead draws; any other is set in type.</summary>
    public bool HasWordmark => Site.Name == "The BRICS Post";

    /// <summary>What paper says beside the name: the address at which the article stays.</summary>
    public string AddressOnPaper => PrintedAddress.Of((IsArticle ? Story?.Facts.Canonical : null) ?? Site.Url.AbsoluteUri);

    private bool IsArticle => Status == StatusCodes.Status200OK;

    /// <summary>The script of what is read, as the class of the page that the style goes by.</summary>
    public string? Script => WritingSystem.Of(
        Story?.Facts is { } facts && facts.Language.Tag == Language.Tag ? facts.Headline : Labels["NotFound"], Language);

    /// <summary>The files for machines that the page links: those about an article need one.</summary>
    public IEnumerable<MachineAddress> LinkedFiles =>
        Addresses.Machine.Where(address => address.Label is not null && (Story is not null || !address.NeedsArticle));
}
