using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Settings;

/// <summary>Machines that lack what larger ones have: languages, time zones, a home.</summary>
public sealed class SmallMachineTests : IDisposable
{
    private readonly ContentOnDisk _content = new();
    private readonly string _temporary = Directory.CreateTempSubdirectory("brics-post-tmp-").FullName;

    public void Dispose()
    {
        _content.Dispose();
        Directory.Delete(_temporary, recursive: true);
    }

    [Theory]
    [InlineData("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1", "Site:Language cannot be used: .NET finds no languages. Install ICU")]
    [InlineData("TZDIR", "/nowhere", "Site:TimeZone cannot be used: .NET finds no time zones. Install tzdata, or set it to UTC.")]
    public async Task What_the_machine_lacks_is_named(string variable, string value, string message)
    {
        Requires.Linux("Windows and macOS bring both.");

        var run = await ProgramUnderTest.RunAsync([(variable, value)], "check", _content.Path, $"--Content:Cache={ContentOnDisk.Cache}");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"setting {message}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_without_a_home_gets_a_cache_that_nobody_else_may_read_or_write()
    {
        var run = await RunAsNobodyAsync();

        Assert.True(run.ExitCode == 0, run.Error);
        var folder = Assert.Single(Directory.EnumerateDirectories(_temporary, "brics-post-*"));
        Assert.Equal("rwx------", Mode(folder));
        Assert.NotEmpty(Directory.EnumerateFiles(folder));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_cache_in_the_temp_folder_that_somebody_else_has_prepared_is_refused(bool asLink)
    {
        Requires.Unix("The temp folder of Windows is the user's own.");
        var forged = Path.Combine(_temporary, "brics-post-nobody");
        if (asLink)
        {
            File.CreateSymbolicLink(forged, ContentOnDisk.Cache);
        }
        else
        {
            Directory.CreateDirectory(forged);
            OpenToAll(forged);
        }

        var run = await RunAsNobodyAsync();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("setting Content:Cache must be set: the user has no home folder, and", run.Error, StringComparison.Ordinal);
    }

    private const UnixFileMode AllRights = (UnixFileMode)0b111_111_111;

    private async Task<(int ExitCode, string Output, string Error)> RunAsNobodyAsync()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root" && File.Exists("/usr/bin/setpriv"),
            "Needs root, to start the program as nobody.");
        OpenToAll(_temporary);
        OpenToAll(_content.Path);

        return await ProgramUnderTest.RunAsNobodyAsync(
            [("HOME", null), ("XDG_CACHE_HOME", null), ("TMPDIR", _temporary), ("DOTNET_CLI_HOME", _temporary)], "check", _content.Path);
    }

    private static void OpenToAll(string folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, AllRights);
        }
    }

    private static string Mode(string path)
    {
        var mode = OperatingSystem.IsWindows() ? 0 : (int)new DirectoryInfo(path).UnixFileMode;
        return string.Concat(Enumerable.Range(0, 9).Select(bit => (mode >> (8 - bit) & 1) == 1 ? "rwx"[bit % 3] : '-'));
    }
}
