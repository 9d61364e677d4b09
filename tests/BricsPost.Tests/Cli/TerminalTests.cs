using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Cli;

/// <summary>What an editor sees of <c>check</c>: on a terminal, in a pipe, in GitHub's log.</summary>
public sealed class TerminalTests : IDisposable
{
    private const string Broken = "---\ntitle: x\ndate: Octember 7\n---\n\nText.\n";
    private static readonly (string, string?)[] NoColour = [("NO_COLOR", "1"), ("TERM", "xterm")];
    private static readonly (string, string?)[] Colour = [("TERM", "xterm")];

    private readonly ContentOnDisk _content = new();

    public void Dispose() => _content.Dispose();

    [Fact]
    public async Task A_terminal_shows_the_line_with_its_number_and_a_caret_in_colour()
    {
        _content.Save(Broken);

        var screen = await ScreenAsync(80, Colour);

        Assert.Contains("(3,7):\u001b[0m \u001b[1;31merror\u001b[0m BP0102: \"date\" is not a date", screen, StringComparison.Ordinal);
        Assert.Contains("\u001b[2m   3 | \u001b[0mdate: \u001b[1;31mO\u001b[0mctember 7\n", screen, StringComparison.Ordinal);
        Assert.Contains("\u001b[2m     | \u001b[0m      \u001b[1;31m^\u001b[0m\n", screen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NO_COLOR", "1")]
    [InlineData("TERM", "dumb")]
    public async Task Who_wants_no_colour_gets_a_caret_without(string name, string value)
    {
        _content.Save(Broken);

        var screen = await ScreenAsync(80, [.. Colour, (name, value)]);

        Assert.Contains("   3 | date: Octember 7\n     |       ^\n", screen, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[1;31m", screen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("叙利亚 [x](ftp:a)", "   6 | 叙利亚 [x](ftp:a)\n     |            ^\n")]
    [InlineData("Cafe\u0301 नमस्ते [x](ftp:a)", "     |                 ^\n", "     |               ^\n")]
    [InlineData("👩‍👩‍👧 [x](ftp:a)", "     |        ^\n")]
    [InlineData("- a\tb [x](ftp:a)", "   6 | - a    b [x](ftp:a)\n     |              ^\n")]
    [InlineData("مؤتمر [x](ftp:a) في", "     | ^ at \u2068ftp:a)\u2069\n")]
    public async Task The_caret_stands_under_the_place_in_every_script(string line, params string[] expected)
    {
        _content.Save($"---\ntitle: x\ndate: 2013-10-07 10:55\n---\n\n{line}\n");

        var (_, output, _) = await CheckAsync(NoColour, "--format", "terminal");

        Assert.Contains(expected, one => output.Contains(one, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_long_line_is_cut_to_the_terminal_around_the_place()
    {
        var words = string.Concat(Enumerable.Repeat("word ", 60));
        _content.Save($"---\ntitle: x\ndate: 2013-10-07 10:55\n---\n\n{words}[x](ftp:a) {words}\n");

        var lines = (await ScreenAsync(60, NoColour)).Split('\n');

        var source = Array.FindIndex(lines, line => line.StartsWith("   6 | …", StringComparison.Ordinal));
        Assert.InRange(lines[source].Length, 40, 60);
        Assert.Equal(lines[source].IndexOf("ftp:a", StringComparison.Ordinal), lines[source + 1].IndexOf('^', StringComparison.Ordinal));
        Assert.EndsWith("…", lines[source], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_gets_the_plain_line_and_nothing_else()
    {
        _content.Save("---\ntitle: x\ndate: Octember 7\ndescription: y\n---\n\nText.\n");

        var (_, output, _) = await CheckAsync(Colour);

        Assert.Equal("article.md(3,7): error BP0102: \"date\" is not a date: \"Octember 7\". Write it like 2013-10-07 10:55.\n",
            output[output.IndexOf("article.md", StringComparison.Ordinal)..]);
    }

    [Fact]
    public async Task Github_gets_annotations_whose_special_characters_are_escaped()
    {
        _content.Save("---\ntitle: x\ndate: 100%, no\ndescription: y\n---\n\n[Here](https://example.org)\n");

        var (exitCode, output, _) = await CheckAsync([], "--format", "github");

        var lines = output.Split('\n');
        Assert.Equal(1, exitCode);
        Assert.Matches(
            "^::error file=[^:,]+article.md,line=3,col=7,title=BP0102::\"date\" is not a date: \"100%25, no\"\\. Write it like " +
            "2013-10-07 10:55\\.$", lines[0]);
        Assert.Matches("^::warning file=[^:,]+article.md,line=7,col=1,title=BP0510::", lines[1]);
    }

    [Fact]
    public async Task The_name_of_a_folder_cannot_break_out_of_an_annotation()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_content.Path, "a,b::c%")).FullName;

        var (_, output, _) = await ProgramUnderTest.RunAsync("check", folder, "--format", "github");

        Assert.Contains("/a%2Cb%3A%3Ac%25/article.md,line=1,col=1,title=BP0020::", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_start_and_a_failed_export_show_the_line_too()
    {
        _content.Save(Broken);

        foreach (var verb in (string[][])[["serve", "--urls=http://127.0.0.1:0"], ["export", Path.Combine(_content.Path, "out")]])
        {
            var screen = await ProgramUnderTest.RunOnTerminalAsync(80, NoColour, [.. verb, $"--Content:Path={_content.Path}"]);
            Assert.Contains("   3 | date: Octember 7\n     |       ^\n", screen, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_format_that_does_not_exist_ends_with_2_and_the_list_of_those_that_do()
    {
        var (exitCode, _, error) = await CheckAsync([], "--format", "gihtub");

        Assert.Equal(2, exitCode);
        Assert.Contains("'github'", error, StringComparison.Ordinal);
    }

    private Task<string> ScreenAsync(int columns, (string, string?)[] variables) =>
        ProgramUnderTest.RunOnTerminalAsync(columns, variables, "check", _content.Path, $"--Content:Cache={ContentOnDisk.Cache}");

    private Task<(int ExitCode, string Output, string Error)> CheckAsync((string, string?)[] variables, params string[] options) =>
        ProgramUnderTest.RunAsync(variables, ["check", _content.Path, $"--Content:Cache={ContentOnDisk.Cache}", .. options]);
}
