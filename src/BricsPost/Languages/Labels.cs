using System.Globalization;
using System.Resources;

namespace BricsPost.Languages;

/// <summary>
/// The words of the page that no editor writes, from <c>Labels.resx</c> and its translations; English where there is no translation.
/// A new language is a new file <c>Labels.TAG.resx</c>, without code.
/// </summary>
public sealed class Labels(CultureInfo culture)
{
    private static readonly ResourceManager Resources = new(typeof(Labels));

    /// <summary>The language that the labels are in: English where there is no translation.</summary>
    public string Tag => this["Language"];

    /// <summary>
    /// For the <c>lang</c> attribute of every element that holds a label: null where the labels are in the language of the
    /// article, as they are for <c>pt-BR</c> in Portuguese.
    /// </summary>
    public string? Lang => culture.IsWithin(Tag) ? null : Tag;

    public string this[string key] =>
        Resources.GetString(key, culture) ?? throw new MissingManifestResourceException($"Labels.resx has no \"{key}\".");

    /// <summary>A label with its places filled.</summary>
    public string Format(string key, params ReadOnlySpan<object?> values) => string.Format(culture, this[key], values);
}
