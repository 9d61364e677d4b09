using System.Text.Json;
using System.Text.RegularExpressions;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Cli;

/// <summary>What an editor sees of <c>check</c> in Visual Studio Code, whose tasks read the lines of compilers.</summary>
[Fast]
public sealed partial class EditorTaskTests
{
    private static readonly string[] Lines =
    [
        .. Directory.GetFiles(Repository.File("tests/BricsPost.Tests/Content/Cases"), "*.expected.txt").SelectMany(File.ReadAllLines)
            .Where(line => !line.Contains("): note BP", StringComparison.Ordinal)),
    ];

    /// <summary>Severities that the matcher has are errors, warnings and information; a note is no problem.</summary>
    [Fact]
    public void Each_line_of_check_is_a_problem_with_its_place_its_code_and_its_message()
    {
        Assert.True(Lines.Length > 300);
        Assert.All(Lines, line =>
        {
            var problem = Compiler().Match(line);

            Assert.True(problem.Success, line);
            var (file, at, message) = (problem.Groups["file"], problem.Groups["at"], problem.Groups["message"]);
            Assert.Equal("article.md", file.Value);
            Assert.Equal(line, $"{file}({at}): {problem.Groups["severity"]} {problem.Groups["code"]}: {message}");
        });
    }

    [Theory]
    [InlineData("content/article.md(3,7): error BP0102: \"date\" is not a date: \"a(1,2): error X1: b\".", "content/article.md", "3,7")]
    [InlineData("/home/a (b)/content/article.md(12,1): warning BP0502: x", "/home/a (b)/content/article.md", "12,1")]
    public void The_place_is_that_of_the_file_whatever_the_message_quotes(string line, string file, string at)
    {
        var problem = Compiler().Match(line);

        Assert.Equal((file, at), (problem.Groups["file"].Value, problem.Groups["at"].Value));
    }

    [Fact]
    public void The_tasks_use_that_matcher_and_the_lines_without_colour()
    {
        using var tasks = JsonDocument.Parse(File.ReadAllText(Repository.File(".vscode/tasks.json")));

        Assert.All(tasks.RootElement.GetProperty("tasks").EnumerateArray(), task =>
        {
            Assert.Equal("$msCompile", task.GetProperty("problemMatcher").GetProperty("base").GetString());
            Assert.Contains("--format plain", task.GetProperty("command").GetString(), StringComparison.Ordinal);
        });
    }

    /// <summary>As the matcher of MSBuild reads: a file, a place in brackets, a severity, a code, a message.</summary>
    [GeneratedRegex(@"^\s*(?<file>\S.*?)\((?<at>\d+,\d+)\)\s*:\s+(?<severity>error|warning|info)\s+(?<code>\w+\d+)\s*:\s*(?<message>.*)$")]
    private static partial Regex Compiler();
}
