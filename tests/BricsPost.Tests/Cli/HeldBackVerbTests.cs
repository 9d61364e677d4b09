using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Cli;

/// <summary>What the verbs say of an article whose date lies in the future.</summary>
public sealed class HeldBackVerbTests : IDisposable
{
    private readonly ContentOnDisk _content = new();
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"brics-post-export-{Guid.NewGuid():N}");

    public HeldBackVerbTests() =>
        _content.Save(ContentOnDisk.Article().Replace("2024-02-29 06:30", "2099-10-07 06:00", StringComparison.Ordinal));

    [Theory]
    [InlineData("plain", ": note BP0160: The article is held back until 2099-10-07 06:00 +00:00")]
    [InlineData("github", "::notice file=")]
    public async Task Check_says_until_when_as_a_note_that_fails_nothing(string format, string expected)
    {
        var (exitCode, output, _) = await ProgramUnderTest.RunAsync(
            "check", _content.Path, "--strict", $"--format={format}", $"--Content:Cache={ContentOnDisk.Cache}");

        Assert.Equal(0, exitCode);
        Assert.Contains(expected, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_refuses_because_a_static_host_has_no_clock()
    {
        var (exitCode, _, error) = await ProgramUnderTest.RunAsync(
            "export", _folder, $"--Content:Path={_content.Path}", $"--Content:Cache={ContentOnDisk.Cache}");

        Assert.Equal(1, exitCode);
        Assert.Contains("held back", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder));
    }

    public void Dispose() => _content.Dispose();
}
