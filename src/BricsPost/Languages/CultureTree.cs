using System.Globalization;

namespace BricsPost.Languages;

/// <summary>Cultures descend from each other: <c>zh-Hant-TW</c> from <c>zh-Hant</c>, that from <c>zh</c>.</summary>
internal static class CultureTree
{
    /// <summary>Whether a reader of the language <paramref name="tag"/> reads this culture as their own.</summary>
    public static bool IsWithin(this CultureInfo culture, string tag)
    {
        var ancestor = culture;
        while (ancestor.Name.Length > 0 && ancestor.Name != tag)
        {
            ancestor = ancestor.Parent;
        }

        return ancestor.Name == tag;
    }
}
