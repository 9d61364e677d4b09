using BricsPost.Images;
using BricsPost.Settings;

namespace BricsPost.Metadata;

/// <summary>Who publishes the article.</summary>
/// <param name="Url">Absolute, like <paramref name="Profiles"/>.</param>
public sealed record PublisherMetadata(string Name, string Url, IReadOnlyList<string> Profiles, ImageMetadata Logo)
{
    public static PublisherMetadata Of(Site site, Rendition logo) => new(
        site.Name, site.Url.AbsoluteUri, [.. site.FollowUs.Select(profile => profile.Url.AbsoluteUri)], ImageMetadata.Of(logo, site));
}
