using System.Text.Json;
using System.Text.RegularExpressions;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Hosting;

/// <summary>The licences that are published beside the program, held against the packages that it is locked to.</summary>
[Fast]
public sealed partial class LicenceTests
{
    private static readonly string Folder = Repository.File(".deploy/licences");

    [Fact]
    public void Every_package_is_named_with_its_version_and_the_text_of_its_licence()
    {
        var rows = Rows().Matches(File.ReadAllText(Path.Combine(Folder, "README.md")))
            .ToDictionary(row => row.Groups[1].Value, row => (Version: row.Groups[2].Value, Text: row.Groups[3].Value));

        Assert.Equal(
            Packages().Select(package => $"{package.Name} {package.Version}").Order(StringComparer.Ordinal),
            rows.Select(row => $"{row.Key} {row.Value.Version}").Order(StringComparer.Ordinal));
        Assert.All(rows.Values, row => Assert.True(new FileInfo(Path.Combine(Folder, row.Text)).Length > 500, row.Text));
    }

    /// <summary>libvips comes in one package for each machine: all of them are one row.</summary>
    private static IEnumerable<(string Name, string Version)> Packages()
    {
        var path = Repository.File("src/BricsPost/packages.linux-x64.lock.json");
        var packages = JsonDocument.Parse(File.ReadAllText(path)).RootElement.GetProperty("dependencies").GetProperty("net10.0");
        return packages.EnumerateObject().Select(package => (
            package.Name.StartsWith("NetVips.Native.", StringComparison.Ordinal) ? "NetVips.Native" : package.Name,
            package.Value.GetProperty("resolved").GetString() ?? ""));
    }

    [GeneratedRegex(@"^\| ([\w.]+)(?: \(libvips\))? \| ([\d.]+) \| \[[^\]]+\]\(([^)]+)\) \|",
        RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Rows();
}
