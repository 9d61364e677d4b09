using System.Text.RegularExpressions;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests;

/// <summary>The house: folders named for the stages of an article's life, each importing only from those to its left.</summary>
[Fast]
public sealed partial class HouseTests
{
    private static readonly string[][] Stages =
    [
        ["Settings"], ["Languages"], ["Content"], ["Images"], ["Metadata"], ["Pages", "Feeds"], ["Editions"], ["Publishing"], ["Purging"], ["Delivery"],
        ["Preview"], ["Hosting"], ["Cli"],
    ];

    private static readonly string Source = Repository.File("src/BricsPost");

    public static TheoryData<string> Folders => [.. Directory.GetDirectories(Source)
        .Select(folder => Path.GetFileName(folder))
        .Except(["bin", "obj", "Properties"])];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_imports_only_from_those_to_its_left(string folder)
    {
        var stage = Array.FindIndex(Stages, names => names.Contains(folder));
        Assert.True(stage >= 0, $"{folder} has no place in the house.");

        var allowed = Stages.Take(stage).SelectMany(names => names).Append(folder).ToHashSet();
        var imports = Directory.EnumerateFiles(Path.Combine(Source, folder), "*.cs*", SearchOption.AllDirectories)
            .SelectMany(file => Imports().Matches(File.ReadAllText(file)).Select(match => (File: Path.GetFileName(file), Folder: match.Groups[1].Value)));

        Assert.DoesNotContain(imports, import => !allowed.Contains(import.Folder));
    }

    [Theory]
    [InlineData("Markdig", "Content")]
    [InlineData("YamlDotNet", "Content")]
    [InlineData("NetVips", "Images")]
    public void A_library_is_used_in_one_folder(string library, string folder)
    {
        var users = Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && File.ReadAllText(file).Contains($"using {library}", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Source, file).Split(Path.DirectorySeparatorChar)[0]);

        Assert.Equal([folder], users.Distinct());
    }

    // Without it, the compiler takes the case tables of the language that the build machine speaks: in Turkish, I is not i.
    [Fact]
    public void A_regular_expression_that_ignores_case_does_so_by_the_rules_of_no_language()
    {
        var options = Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(file => IgnoringCase().Matches(File.ReadAllText(file)).Select(match => (File: Path.GetFileName(file), Options: match.Value)))
            .ToList();

        Assert.NotEmpty(options);
        Assert.All(options, one => Assert.Contains("CultureInvariant", one.Options, StringComparison.Ordinal));
    }

    [Fact]
    public void The_top_level_holds_what_was_agreed()
    {
        string[] agreed = ["BricsPost.sln", "README.md", "content", "seeds", "src", "tests"];

        var found = Directory.EnumerateFileSystemEntries(Repository.Root).Select(path => Path.GetFileName(path))
            .Where(name => !name.StartsWith('.'))
            .Order(StringComparer.Ordinal);

        Assert.Equal(agreed, found);
    }

    [GeneratedRegex(@"(?:RegexOptions\.\w+\s*\|\s*)*RegexOptions\.IgnoreCase(?:\s*\|\s*RegexOptions\.\w+)*|\(\?\w*i\w*[:)]")]
    private static partial Regex IgnoringCase();

    [GeneratedRegex(@"^\s*@?(?:global )?using (?:static )?BricsPost\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex Imports();
}
