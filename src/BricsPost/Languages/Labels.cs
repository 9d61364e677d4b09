using System.Globalization;
using System.Resources;

namespace BricsPost.Languages;

/// <summary>
/// The page's own words from <c>Labels.resx</c> and its translations; English where there is none.
/// A new language is a new file <c>Labels.TAG.resx</c>, no code.
/// </summary>
public sealed class Labels(CultureInfo culture)
{
    private static readonly ResourceManager Resources = new(typeof(Labels));

    public string this[string key] =>
        Resources.GetString(key, culture) ?? throw new MissingManifestResourceException($"Labels.resx has no \"{key}\".");

    /// <summary>A label with its places filled.</summary>
    public string Format(string key, params ReadOnlySpan<object?> values) => string.Format(culture, this[key], values);
}
