using System.Globalization;
using System.Text;

namespace BricsPost.Pages;

/// <summary>
/// An address as people read it on paper: letters of every script as letters, not as encoded bytes (RFC 3987, section 3.2).
/// </summary>
public static class PrintedAddress
{
    /// <summary>
    /// Typed in again, it leads to the same place: what would be read differently stays encoded, and so does what is not seen, such as
    /// marks that turn the direction round.
    /// </summary>
    public static string Of(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri)
        ? string.Concat(uri.GetComponents(UriComponents.AbsoluteUri, UriFormat.SafeUnescaped).EnumerateRunes().Select(Written))
        : address;

    private static string Written(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned =>
            Uri.EscapeDataString(rune.ToString()),
        _ => rune.ToString(),
    };
}
