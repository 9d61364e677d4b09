using BricsPost.Metadata;

namespace BricsPost.Editions;

/// <summary>The pictures that browsers show beside the name of the site.</summary>
internal static class Icons
{
    private static readonly (string Path, string MediaType)[] All =
    [
        (Addresses.Favicon, "image/x-icon"),
        (Addresses.Icon, "image/svg+xml"),
        (Addresses.TouchIcon, "image/png"),
    ];

    public static IEnumerable<UnencodedResponse> Responses() =>
        All.Select(
            icon => new UnencodedResponse(icon.Path, icon.MediaType, EmbeddedFile.Read($"Pages/Icons{icon.Path}"), CachePolicy.Supporting));
}
