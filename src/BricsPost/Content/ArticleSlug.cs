using System.Globalization;
using System.Text;

namespace BricsPost.Content;

/// <summary>The readable part of an article's address, made of a headline in any script.</summary>
internal static class ArticleSlug
{
    // At most 240 bytes in UTF-8, so that an export fits into the 255 that a file system allows for a name.
    private const int MaxLength = 80;

    private const string Fallback = "article";

    // "Don't" becomes "dont", not "don-t".
    private const string Apostrophes = "'’ʼ";

    private const int ZeroWidthNonJoiner = 0x200C;

    /// <summary>Lower case and in Unicode's composed form, as RFC 3987, section 5.3.2.2, asks of new addresses.</summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var rune in name.Normalize(NormalizationForm.FormKC).ToLowerInvariant().EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || (IsMark(rune) && EndsWithLetter(slug)))
            {
                slug.Append(rune.ToString());
            }
            else if (EndsWithLetter(slug) && !IsIgnored(rune))
            {
                slug.Append('-');
            }
        }

        var whole = slug.ToString().TrimEnd('-').Normalize(NormalizationForm.FormC);
        return whole.Length == 0 ? Fallback : Shorten(whole);
    }

    /// <summary>Cuts at a word, or within a word that is longer than half of the limit.</summary>
    private static string Shorten(string slug)
    {
        if (slug.Length <= MaxLength)
        {
            return slug;
        }

        var word = slug.LastIndexOf('-', MaxLength);
        return slug[..(word > MaxLength / 2 ? word : LastCharacterWithin(slug))].TrimEnd('-');
    }

    /// <summary>No letter loses its marks, and no surrogate its half.</summary>
    private static int LastCharacterWithin(string slug)
    {
        var end = 0;
        while (StringInfo.GetNextTextElementLength(slug, end) is var length && end + length <= MaxLength)
        {
            end += length;
        }

        return end > 0 ? end : MaxLength;
    }

    private static bool EndsWithLetter(StringBuilder slug) => slug.Length > 0 && slug[^1] != '-';

    // The vowels of many scripts are marks.
    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    // Persian divides words with the invisible non-joiner; other invisible characters mean nothing in an address.
    private static bool IsIgnored(Rune rune) =>
        Apostrophes.Contains(rune.ToString(), StringComparison.Ordinal)
        || IsMark(rune)
        || (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format && rune.Value != ZeroWidthNonJoiner);
}
