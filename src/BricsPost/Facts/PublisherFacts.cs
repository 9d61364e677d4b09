using BricsPost.Images;
using BricsPost.Settings;

namespace BricsPost.Facts;

/// <summary>Who publishes the article.</summary>
/// <param name="Url">Absolute, like <paramref name="Profiles"/>.</param>
public sealed record PublisherFacts(string Name, string Url, IReadOnlyList<string> Profiles, ImageFacts Logo)
{
    public static PublisherFacts Of(Site site, Rendition logo) => new(
        site.Name, site.Url.AbsoluteUri, [.. site.FollowUs.Select(profile => profile.Url.AbsoluteUri)], ImageFacts.Of(logo, site));
}
