using BricsPost.Editions;
using BricsPost.Images;

namespace BricsPost.Preview;

/// <summary>What the page costs its readers, against what it may cost.</summary>
/// <param name="Bytes">As sent, in the smallest coding.</param>
/// <param name="Most">In bytes.</param>
public sealed record Budget(string Name, string Reason, int Bytes, int Most)
{
    private const int Kilobyte = 1024;

    // A phone of 390 CSS pixels with two device pixels to each.
    private const int PhoneWidth = 780;

    public bool IsKept => Bytes <= Most;

    /// <summary>Never more than the whole.</summary>
    public double Percent => Math.Min(100, 100.0 * Bytes / Most);

    public static IReadOnlyList<Budget> Of(Edition edition, Picture? lead)
    {
        if (!edition.TryFind("/", out var page))
        {
            return [];
        }

        var html = page.Brotli ?? page.Identity;
        var first = html.Bytes.Length + ResponseHead.Length(page, html);
        return
        [
            new("The page", "HTML with its CSS, in Brotli", html.Bytes.Length, 9 * Kilobyte),
            new("First response", "The page with its headers: one round trip", first, 14_600),
            new("On a phone", "The page and its lead picture, 780 pixels wide", first + PhonePicture(lead), 60 * Kilobyte),
        ];
    }

    private static int PhonePicture(Picture? lead)
    {
        var best = lead?.Renditions.GroupBy(rendition => rendition.MediaType).First().ToList();
        return (best?.Find(rendition => rendition.Width >= PhoneWidth) ?? best?[^1])?.Bytes.Length ?? 0;
    }
}
