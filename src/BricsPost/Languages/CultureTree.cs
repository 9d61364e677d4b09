using System.Globalization;

namespace BricsPost.Languages;

/// <summary>The tree of cultures: the parent of <c>zh-Hant-TW</c> is <c>zh-Hant</c>, whose parent is <c>zh</c>.</summary>
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
