using System.Globalization;

namespace BricsPost.Pages;

/// <summary>Language tags as the Open Graph protocol writes them (https://ogp.me).</summary>
public static class OpenGraph
{
    /// <summary><c>language_TERRITORY</c>; a language that belongs to no country (Yiddish, Esperanto) stands alone.</summary>
    /// <param name="tag">BCP 47; where it names no country, the one with most readers is taken.</param>
    public static string Locale(string tag)
    {
        var parts = CultureInfo.CreateSpecificCulture(tag).Name.Split('-');
        return parts[^1] is { Length: 2 } country && parts.Length > 1 ? $"{parts[0]}_{country}" : parts[0];
    }
}
