using System.Globalization;
using System.Text.RegularExpressions;

namespace BricsPost.Content.FrontMatter;

/// <summary>
/// BCP 47 tags made of language, script and region, of which the framework knows the language: a date cannot be written
/// in another one.
/// </summary>
/// <remarks>RFC 5646, section 2.1.</remarks>
internal static partial class LanguageTag
{
    /// <summary>The tag in its usual case (<c>pt-BR</c>), or null.</summary>
    public static string? Read(string tag)
    {
        if (!Form().IsMatch(tag))
        {
            return null;
        }

        try
        {
            var culture = CultureInfo.GetCultureInfo(tag, predefinedOnly: true);
            return culture.Name.Length == 0 ? null : culture.Name;
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Countries whose code is often taken for that of their language; and the United Kingdom is GB.</summary>
    private static readonly Dictionary<string, string> Countries = new(StringComparer.OrdinalIgnoreCase)
    {
        ["cn"] = "zh",
        ["jp"] = "ja",
        ["kr"] = "ko",
        ["ir"] = "fa",
        ["ua"] = "uk",
        ["cz"] = "cs",
        ["dk"] = "da",
        ["gr"] = "el",
        ["ae"] = "ar",
        ["eg"] = "ar",
        ["in"] = "hi",
        ["en-UK"] = "en-GB",
    };

    /// <summary>What was meant: a language by its name (<c>Portuguese</c>), a tag with an underscore, or a country.</summary>
    public static string? Guess(string text) =>
        Read(text.Replace('_', '-')) ?? Countries.GetValueOrDefault(text.Replace('_', '-')) ?? OfName(text);

    private static string? OfName(string text) => CultureInfo.GetCultures(CultureTypes.AllCultures)
        .Where(culture => culture.Name.Length > 0)
        .OrderBy(culture => culture.Name.Length)
        .FirstOrDefault(culture => Same(text, culture.EnglishName) || Same(text, culture.NativeName))?.Name;

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?\z")]
    private static partial Regex Form();
}
