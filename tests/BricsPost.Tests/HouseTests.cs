using System.Text.RegularExpressions;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests;

/// <summary>The house: folders named for the stages of an article's life, each importing only from those to its left.</summary>
[Fast]
public sealed partial class HouseTests
{
    private static readonly string[][] Stages =
    [
        ["Settings"], ["Languages"], ["Content"], ["Images"], ["Metadata"], ["Pages", "Feeds"], ["Editions"], ["Publishing"], ["Purging"],
        ["Delivery"], ["Preview"], ["Hosting"], ["Cli"],
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
            .SelectMany(file => Imports().Matches(File.ReadAllText(file))
                .Select(match => (File: Path.GetFileName(file), Folder: match.Groups[1].Value)));

        Assert.DoesNotContain(imports, import => !allowed.Contains(import.Folder));
    }

    /// <summary>
    /// The folders within a folder, each importing only from those to its left. The folder's own files stand between them: to the right
    /// of all that they import, and to the left of all that name their types.
    /// </summary>
    [Theory]
    [InlineData("Content", "Diagnostics", "FrontMatter", "Markdown", "Checks")]
    [InlineData("Delivery", "Kestrel")]
    public void A_folder_within_a_folder_imports_only_from_those_to_its_left(string folder, params string[] rooms)
    {
        Assert.Equal(rooms.Order(), Rooms(folder).Order());

        var own = Directory.GetFiles(Path.Combine(Source, folder), "*.cs").Select(File.ReadAllText).ToList();
        for (var index = 0; index < rooms.Length; index++)
        {
            var later = string.Join('|', rooms[(index + 1)..].Append("(?!)"));
            var above = string.Join('|', TypesAbove(own, folder, rooms[index..]).Append("(?!)"));
            var files = Directory.EnumerateFiles(Path.Combine(Source, folder, rooms[index]), "*.cs", SearchOption.AllDirectories);

            Assert.DoesNotContain(files, file => Regex.IsMatch(
                Comments().Replace(File.ReadAllText(file), ""),
                $@"using BricsPost\.{folder}\.(?:{later})\b|(?<![.\w""])(?:{above})\??(?:[.(>]| (?:[a-z_]\w*|\w+\())"));
        }
    }

    [Fact]
    public void Every_folder_within_a_folder_has_its_place() => Assert.Equal(
        ["Content", "Delivery"],
        Directory.GetDirectories(Source).Select(folder => Path.GetFileName(folder)).Except(["bin", "obj"])
            .Where(folder => Rooms(folder).Any()).Order());

    [Theory]
    [InlineData("Markdig", "Content")]
    [InlineData("YamlDotNet", "Content")]
    [InlineData("NetVips", "Images")]
    public void A_library_is_used_in_one_folder(string library, string folder)
    {
        var users = Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal)
                && File.ReadAllText(file).Contains($"using {library}", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Source, file).Split(Path.DirectorySeparatorChar)[0]);

        Assert.Equal([folder], users.Distinct());
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

    [Fact]
    public void Every_file_stands_in_a_folder_of_the_house() =>
        Assert.Equal(["Program.cs"], Directory.GetFiles(Source, "*.cs").Select(file => Path.GetFileName(file)));

    private static IEnumerable<string> Rooms(string folder) => Directory.GetDirectories(Path.Combine(Source, folder))
        .Where(room => Directory.EnumerateFiles(room, "*.cs", SearchOption.AllDirectories).Any())
        .Select(room => Path.GetFileName(room));

    /// <summary>Those types of the folder's own files that need one of these rooms, directly or through each other.</summary>
    private static HashSet<string> TypesAbove(List<string> own, string folder, string[] rooms)
    {
        var types = new HashSet<string>();
        while (own.Where(Needs).SelectMany(text => Types().Matches(text)).Sum(match => types.Add(match.Groups[1].Value) ? 1 : 0) > 0)
        {
        }

        return types;

        bool Needs(string text) => rooms.Any(room => text.Contains($"using BricsPost.{folder}.{room};", StringComparison.Ordinal))
            || types.Any(type => Regex.IsMatch(Comments().Replace(text, ""), $@"(?<![.\w])(?:{type})\??[ >(]"));
    }

    [GeneratedRegex(@"//.*$", RegexOptions.Multiline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"^(?:public|internal) [a-z ]*(?:class|record|struct|enum|interface) (?:struct )?(\w+)", RegexOptions.Multiline)]
    private static partial Regex Types();

    [GeneratedRegex(@"^\s*@?(?:global )?using (?:static )?BricsPost\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex Imports();
}
