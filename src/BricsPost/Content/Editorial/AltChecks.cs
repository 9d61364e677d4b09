using System.Text.RegularExpressions;

namespace BricsPost.Content.Editorial;

/// <summary>Looks at the words for a picture.</summary>
internal static partial class AltChecks
{
    public static void Find(string alt, string file, Position at, Findings findings)
    {
        if (IsFileName(alt, file))
        {
            findings.Add(Diagnostics.AltIsFileName(at, alt));
        }
        else if (Length.Of(alt) is > Length.Alt and var length)
        {
            findings.Add(Diagnostics.AltLong(at, length, Length.Alt));
        }
    }

    private static bool IsFileName(string alt, string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        return PictureFile().IsMatch(alt) || Camera().IsMatch(alt)
            // One word could be both: a file called harbour.jpg. A name with digits or hyphens is nobody's description.
            || (alt.Equals(name, StringComparison.OrdinalIgnoreCase) && NotAWord().IsMatch(name));
    }

    [GeneratedRegex(@"\.(jpe?g|png|webp|avif|heic|heif|tiff?|gif|svg|bmp)\s*\z", RegexOptions.IgnoreCase)]
    private static partial Regex PictureFile();

    [GeneratedRegex("[-_0-9]")]
    private static partial Regex NotAWord();

    /// <summary>As cameras, phones and screens name their files.</summary>
    [GeneratedRegex(@"^(IMG|DSC|DSCF|DSCN|PXL|MVIMG|P|image|photo|picture|screenshot)[-_ ]?\d[-_ \d.]*\z", RegexOptions.IgnoreCase)]
    private static partial Regex Camera();
}
