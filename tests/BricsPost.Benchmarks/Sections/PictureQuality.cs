using System.Globalization;
using BricsPost.Content;
using BricsPost.Content.Diagnostics;
using BricsPost.Images;
using BricsPost.Settings;
using Microsoft.Extensions.Logging.Abstractions;
using NetVips;

namespace BricsPost.Benchmarks.Sections;

/// <summary>What the photographs of a folder weigh at each width, and how far they are from the original at that width.</summary>
internal static class PictureQuality
{
    public static async Task PrintAsync(string folder)
    {
        var cache = Directory.CreateTempSubdirectory("brics-post-pictures-").FullName;
        var address = new Uri("https://example.org/");
        var site = new Site("Photographs", address, "en", TimeZoneInfo.Utc, [], folder, cache, EditorialChecks.None);
        using var maker = new PictureMaker(site, NullLogger<PictureMaker>.Instance);
        var found = new List<(int Width, int Bytes, double Dssim)>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.jpg").Order(StringComparer.Ordinal))
        {
            var photo = new Photo(Path.GetFileName(path), "-", null, null, Focus.Centre, Position.Start);
            var pictures = await maker.MakeAsync(null, [photo], CancellationToken.None);
            var renditions = pictures.InBody.Values.SelectMany(picture => picture.Renditions)
                .Where(one => one.MediaType == "image/avif");
            found.AddRange(renditions.Select(one => (one.Width, one.Bytes.Length, Dssim(path, one))));
        }

        Directory.Delete(cache, recursive: true);
        Console.WriteLine("| AVIF, pixels | photographs | KB: median, most | DSSIM: median, worst |\n|---|---|---|---|");
        foreach (var width in found.GroupBy(one => one.Width).Where(group => group.Count() > 1).OrderBy(group => group.Key))
        {
            var (bytes, dssim) = (width.Select(one => one.Bytes / 1000.0).ToList(), width.Select(one => one.Dssim).ToList());
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {width.Key} | {bytes.Count} | {bytes.Median():0.0}, {bytes.Max():0.0} " +
                $"| {dssim.Median():0.0000}, {dssim.Max():0.0000} |"));
        }
    }

    // Half of what the structural similarity of the brightness lacks (Wang and others, 2004): 0 for the same picture.
    private static double Dssim(string original, Rendition rendition)
    {
        using var one = Grey(Image.Thumbnail(
            original, rendition.Width, height: rendition.Height, size: Enums.Size.Force, outputProfile: "srgb"));
        using var other = Grey(Image.NewFromBuffer(rendition.Bytes.ToArray()));
        const double c1 = 0.01 * 255 * 0.01 * 255;
        const double c2 = 0.03 * 255 * 0.03 * 255;
        using var mean1 = Mean(one);
        using var mean2 = Mean(other);
        using var variance1 = Mean(one * one) - (mean1 * mean1);
        using var variance2 = Mean(other * other) - (mean2 * mean2);
        using var covariance = Mean(one * other) - (mean1 * mean2);
        using var similar = ((mean1 * mean2 * 2) + c1) * ((covariance * 2) + c2);
        using var whole = ((mean1 * mean1) + (mean2 * mean2) + c1) * (variance1 + variance2 + c2);
        return (1 - (similar / whole).Avg()) / 2;
    }

    private static Image Grey(Image picture)
    {
        using (picture)
        {
            return picture.Colourspace(Enums.Interpretation.Bw)[0].Cast(Enums.BandFormat.Float).CopyMemory();
        }
    }

    private static Image Mean(Image picture) => picture.Gaussblur(1.5);
}
