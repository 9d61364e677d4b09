using System.Globalization;
using System.Text;

namespace BricsPost.Images;

/// <summary>A name for an address: lower-case ASCII letters, digits and single hyphens.</summary>
internal static class Slug
{
    private const int Longest = 60;

    public static string Of(string name)
    {
        var slug = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(char.ToLowerInvariant(letter));
            }
            else if (slug.Length > 0 && slug[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                slug.Append('-');
            }
        }

        var trimmed = slug.ToString(0, Math.Min(slug.Length, Longest)).Trim('-');
        return trimmed.Length == 0 ? "photo" : trimmed;
    }
}
