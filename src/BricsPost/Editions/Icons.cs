namespace BricsPost.Editions;

/// <summary>The pictures that browsers show beside the name of the site.</summary>
internal static class Icons
{
    private static readonly (string Name, string MediaType)[] All =
    [
        ("favicon.ico", "image/x-icon"),
        ("icon.svg", "image/svg+xml"),
        ("apple-touch-icon.png", "image/png"),
    ];

    public static IEnumerable<UnencodedResponse> Drafts() =>
        All.Select(icon => new UnencodedResponse($"/{icon.Name}", icon.MediaType, EmbeddedFile.Read($"Pages/Icons/{icon.Name}"), CachePolicy.Supporting));
}
