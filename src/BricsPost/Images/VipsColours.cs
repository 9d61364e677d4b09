using NetVips;

namespace BricsPost.Images;

/// <summary>Brings the colours of an original to sRGB: by its profile, by its code points, or by what its kind usually has.</summary>
internal static class VipsColours
{
    private const string Profile = "icc-profile-data";

    /// <summary>In inks, with the black of the paper made the black of the screen: without that, prints look washed out.</summary>
    public static Image FromInks(Image file) => file.Interpretation != Enums.Interpretation.Cmyk
        ? file.Copy()
        : file.IccTransform("srgb", intent: Enums.Intent.Relative, blackPointCompensation: true, embedded: true, inputProfile: "cmyk");

    /// <summary>Null where the profile, or sRGB, says how to read the pixels.</summary>
    public static string? ProfileOf(Image file, ColourSignal signal) => signal.IsP3 && !file.Contains(Profile) ? "p3" : null;

    /// <summary>Without a profile that cannot be used, as browsers do: a picture is worth more than its exact colours.</summary>
    public static Image WithUsableProfile(Image file) =>
        file.Contains(Profile) && !IsUsable(file) ? file.Mutate(fields => fields.Remove(Profile)) : file.Copy();

    // Tried on one pixel: what is wrong with the curves of a profile shows when they are used.
    private static bool IsUsable(Image file)
    {
        try
        {
            using var black = Image.Black(1, 1, bands: file.Bands);
            using var cast = black.Cast(file.Format);
            using var pixel = cast.Copy(interpretation: file.Interpretation);
            using var labelled = pixel.Mutate(fields => fields.Set(GValue.BlobType, Profile, file.Get(Profile)));
            using var converted = labelled.IccTransform("srgb", embedded: true, intent: Enums.Intent.Relative);
            using var made = converted.CopyMemory();
            return true;
        }
        catch (VipsException)
        {
            return false;
        }
    }
}
