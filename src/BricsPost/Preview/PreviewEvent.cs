using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BricsPost.Content.Diagnostics;
using BricsPost.Images;
using BricsPost.Publishing;

namespace BricsPost.Preview;

/// <summary>What a browser hears of a proof. A page that shows other versions than these is out of date.</summary>
/// <param name="Page">Version of the edition, and until when it is held back.</param>
/// <param name="Desk">Version of the edition and of everything the editor should know.</param>
/// <param name="IsRejected">Whether the newest content is not in the edition.</param>
/// <param name="Drawing">How far the drawing of pictures has come; null where nothing is drawn.</param>
/// <param name="Warnings">How many there are in the newest content.</param>
public sealed record PreviewEvent(string Page, string Desk, bool IsRejected, DrawingProgress? Drawing, int Warnings)
{
    public static PreviewEvent Of(PreviewState proof) => new(
        VersionOfPage(proof), VersionOfDesk(proof), proof.IsRejected, proof.Drawing,
        proof.Diagnostics.Count(one => one.Severity == Severity.Warning));

    // The bar comes and goes while the edition stays the same.
    private static string VersionOfPage(PreviewState proof) => proof.HeldBackUntil is { } until
        ? string.Create(CultureInfo.InvariantCulture, $"{proof.Edition.Version}-held-until-{until.ToUnixTimeSeconds()}")
        : proof.Edition.Version;

    private static string VersionOfDesk(PreviewState proof)
    {
        var lines = proof.Diagnostics.Select(one => one.ToLine(ContentFolder.ArticleName)).Prepend(VersionOfPage(proof))
            .Append(proof.Failure);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))).AsSpan(0, 8));
    }
}
