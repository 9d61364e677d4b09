using System.Reflection;
using BricsPost.Content.Diagnostics;
using BricsPost.Settings;

namespace BricsPost.Tests.Content;

/// <summary>
/// Each <c>Cases/NAME.md</c> is an article, and <c>NAME.expected.txt</c> beside it holds the lines that an editor gets to
/// see: two files make a test.
/// </summary>
[Fast]
public sealed class CaseTests
{
    private static readonly string Folder = Reads.Path("tests/BricsPost.Tests/Content/Cases");

    /// <summary>Cases in which the editor in chief looks on; in all others the editorial checks are off.</summary>
    private static readonly string[] LookedOver = ["editorial-", "mistake-"];

    /// <summary>By the folder, by pictures; and a file of more than 16 MB would be a poor case.</summary>
    private static readonly string[] ToldElsewhere = ["BP002", "BP04", "BP0002", "BP0504"];

    public static TheoryData<string> Names { get; } =
        [.. Directory.GetFiles(Folder, "*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Order()];

    /// <summary>Those of the editorial checks.</summary>
    public static TheoryData<string> Editorial { get; } =
        [.. Names.Select(row => row.Data).Where(name => name.StartsWith("editorial-", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_article_gives_the_diagnostics_that_stand_beside_it(string name)
    {
        var checks = Array.Exists(LookedOver, name.StartsWith) ? EditorialChecks.All : EditorialChecks.None;
        var reading = Reads.Bytes(File.ReadAllBytes(Path.Combine(Folder, name + ".md")), "Europe/Moscow", checks);

        Assert.Equal(File.ReadAllLines(Path.Combine(Folder, name + ".expected.txt")), Reads.Lines(reading));
        Assert.Equal(reading.Diagnostics.Any(one => one.IsError), reading.Article is null);
    }

    [Fact]
    public void Every_message_of_the_catalogue_has_a_case()
    {
        var told = Directory.GetFiles(Folder, "*.expected.txt").SelectMany(File.ReadAllLines).ToList();

        var missing = Codes().Where(code => !Array.Exists(ToldElsewhere, code.StartsWith))
            .Where(code => !told.Exists(line => line.Contains($" {code}: ", StringComparison.Ordinal)));

        Assert.Equal([], missing);
    }

    [Fact]
    public void No_code_means_two_things() => Assert.Equal(Codes().Distinct(), Codes());

    [Fact]
    public void Every_expectation_has_its_article() => Assert.Equal(
        Names.Select(row => row.Data),
        Directory.GetFiles(Folder, "*.expected.txt").Select(file => Path.GetFileName(file)[..^".expected.txt".Length]).Order());

    /// <summary>The codes of all messages, made by calling each with stand-ins.</summary>
    public static List<string> Codes() =>
    [
        .. typeof(Catalogue).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => method.ReturnType == typeof(Diagnostic))
            .Select(method => (Diagnostic?)method.Invoke(
                null, [.. method.GetParameters().Select(parameter => StandIn(parameter.ParameterType))]))
            .Select(diagnostic => diagnostic?.Code ?? "").Order(),
    ];

    private static object? StandIn(Type type) => type switch
    {
        _ when type == typeof(string) => "text",
        _ when type == typeof(Diagnostic) => Catalogue.FileEmpty(),
        _ when type == typeof(IEnumerable<string>) => Array.Empty<string>(),
        { IsValueType: false } => null,
        _ => Activator.CreateInstance(type),
    };
}
