using System.Text.RegularExpressions;
using BricsPost.Content.Diagnostics;
using BricsPost.Content.FrontMatter;

namespace BricsPost.Content.Checks;

/// <summary>Looks at the words for a picture.</summary>
internal static partial class AltChecks
{
    public static void Check(IEnumerable<NamedAlt> alts, DiagnosticBag diagnostics)
    {
        foreach (var (alt, file, at) in alts)
        {
            if (IsFileName(alt, file))
            {
                diagnostics.Add(Catalogue.AltIsFileName(at, alt));
            }
            else if (TextLimits.Count(alt) is > TextLimits.Alt and var length)
            {
                diagnostics.Add(Catalogue.AltLong(at, length, TextLimits.Alt));
            }
        }
    }

    private static bool IsFileName(string alt, string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        return PictureNames.EndsLikePicture(alt) || Camera().IsMatch(alt)
            // One word could be both: a file called harbour.jpg. A name with digits or hyphens is nobody's description.
            || (alt.Equals(name, StringComparison.OrdinalIgnoreCase) && NotAWord().IsMatch(name));
    }

    [GeneratedRegex("[-_0-9]")]
    private static partial Regex NotAWord();

    /// <summary>As cameras, phones and screens name their files.</summary>
    [GeneratedRegex(
        @"^(IMG|DSC|DSCF|DSCN|PXL|MVIMG|P|image|photo|picture|screenshot)[-_ ]?\d[-_ \d.]*\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Camera();
}
