using System.Globalization;
using System.Text.Json;
using BricsPost.Benchmarks.Machine;

namespace BricsPost.Benchmarks.Sections;

/// <summary>
/// The site's CPU over TLS through that of the yardstick, as it was when somebody last kept it (<c>run tls --keep</c>): a header or a limit
/// that makes the site dearer shows here.
/// </summary>
internal static class KeptFigures
{
    private const double Tolerance = 1.05;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static readonly string File = Path.Combine(Workshop.Repository, "tests", "BricsPost.Benchmarks", "kept-figures.json");

    /// <summary>Of this run, by the name of the load.</summary>
    public static SortedDictionary<string, double> Current { get; } = new(StringComparer.Ordinal);

    public static void Keep() => System.IO.File.WriteAllText(
        File, JsonSerializer.Serialize(Current.ToDictionary(pair => pair.Key, pair => Math.Round(pair.Value, 3)), Indented) + "\n");

    /// <returns>One line for each figure, and whether none of them is more than 5 % worse than the kept one.</returns>
    public static (IReadOnlyList<string> Lines, bool AreGood) Compare()
    {
        var kept = JsonSerializer.Deserialize<Dictionary<string, double>>(System.IO.File.ReadAllText(File)) ?? [];
        return ([.. Current.Select(pair => Line(pair.Key, pair.Value, kept.GetValueOrDefault(pair.Key)))],
            Current.All(pair => !kept.TryGetValue(pair.Key, out var before) || pair.Value <= before * Tolerance));
    }

    private static string Line(string name, double now, double before) => before == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{name}: {now:0.00} times the yardstick; no figure is kept.")
        : string.Create(CultureInfo.InvariantCulture,
            $"{name}: {now:0.00} times the yardstick, kept: {before:0.00}, {now / before - 1:+0.0 %;-0.0 %}")
            + (now > before * Tolerance ? "  WORSE" : "");
}
