using System.Reflection;
using System.Text.RegularExpressions;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests;

public sealed partial class HouseTests
{
    // Without it, the compiler takes the case tables of the language that the build machine speaks: in Turkish, I is not i.
    [Fact]
    public void A_regular_expression_that_ignores_case_does_so_by_the_rules_of_no_language()
    {
        var options = Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(file => IgnoringCase().Matches(File.ReadAllText(file))
                .Select(match => (File: Path.GetFileName(file), Options: match.Value)))
            .ToList();

        Assert.NotEmpty(options);
        Assert.All(options, one => Assert.Contains("CultureInvariant", one.Options, StringComparison.Ordinal));
    }

    [Fact]
    public void No_line_is_longer_than_140_columns()
    {
        // Not .cshtml: a line break in a view is white space on the page.
        string[] endings =
            [".cs", ".csproj", ".props", ".targets", ".css", ".js", ".mjs", ".yaml", ".vcl", ".service", "README.md", "run", "lighthouse",
                "published"];
        string[] folders = ["src", "tests", ".deploy", ".ci"];
        var files = folders.SelectMany(folder => FilesBelow(Repository.File(folder)))
            .Append(Repository.File("README.md")).Append(Repository.File("content/README.md"))
            .Where(file => endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
            .ToList();

        Assert.Contains(Repository.File("src/README.md"), files);
        Assert.Equal([], files.SelectMany(file => File.ReadLines(file).Select((line, index) => (Place: $"{file}({index + 1})", Line: line)))
            .Where(one => one.Line.Length > 140 && !CannotBeBroken(one.Line)).Select(one => one.Place));
    }

    // The runner writes every row out as text before the first test runs, byte by byte: a minute for the pictures alone.
    [Fact]
    public void Rows_with_bytes_are_enumerated_when_their_test_runs()
    {
        var rows = typeof(HouseTests).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .Where(method => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(byte[])))
            .SelectMany(method => method.GetCustomAttributes<MemberDataAttribute>())
            .ToList();

        Assert.NotEmpty(rows);
        Assert.All(rows, one => Assert.True(one.DisableDiscoveryEnumeration, one.MemberName));
    }

    // The row of a table in Markdown, or a picture.
    private static bool CannotBeBroken(string line) => line.StartsWith('|') || line.StartsWith("<img", StringComparison.Ordinal);

    private static IEnumerable<string> FilesBelow(string folder) => Directory.EnumerateFiles(folder)
        .Concat(Directory.EnumerateDirectories(folder)
            .Where(one => Path.GetFileName(one) is not ("bin" or "obj" or "node_modules")).SelectMany(FilesBelow));

    [GeneratedRegex(@"(?:RegexOptions\.\w+\s*\|\s*)*RegexOptions\.IgnoreCase(?:\s*\|\s*RegexOptions\.\w+)*|\(\?\w*i\w*[:)]")]
    private static partial Regex IgnoringCase();
}
