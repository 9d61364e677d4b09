using BricsPost.Images;
using BricsPost.Settings;

namespace BricsPost.Metadata;

/// <summary>Who publishes the article.</summary>
/// <param name="Url">Absolute, like <paramref name="Profiles"/>.</param>
public sealed record PublisherMetadata(string Name, string Url, IReadOnlyList<string> Profiles, ImageMetadata Logo)
{
    /// <summary>The absolute address of the page about the publication; null where the operator names none, like those below.</summary>
    public string? About { get; private init; }

    /// <summary>A page, or a <c>mailto:</c> address.</summary>
    public string? Contact { get; private init; }

    /// <summary>The page with the publishing principles and with how corrections are made.</summary>
    public string? Policy { get; private init; }

    public static PublisherMetadata Of(Site site, Rendition logo) =>
        new(site.Name, site.Url.AbsoluteUri, [.. site.FollowUs.Select(profile => profile.Url.AbsoluteUri)], ImageMetadata.Of(logo, site))
        {
            About = site.About?.AbsoluteUri,
            Contact = site.Contact?.AbsoluteUri,
            Policy = site.Policy?.AbsoluteUri,
        };
}
