using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Cli;

/// <summary>A start that cannot succeed ends with one line that says why, not with a stack trace.</summary>
public sealed class StartErrorTests : IDisposable
{
    private readonly ContentOnDisk _content = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("brics-post-start-").FullName;

    [Theory]
    [InlineData("must have a port of at most 65535", "--urls=http://127.0.0.1:99999")]
    [InlineData("must not have a path", "--urls=http://127.0.0.1:0/news")]
    [InlineData("is not an address to listen on", "--urls=nonsense")]
    [InlineData("certificate", "--urls=https://127.0.0.1:0")]
    [InlineData("must have a port of at most 65535", "--Kestrel:Endpoints:Http:Url=http://127.0.0.1:99999")]
    [InlineData("Debg", "--urls=http://127.0.0.1:0", "--Serilog:MinimumLevel:Default=Debg")]
    [InlineData("must be true or false", "--urls=http://127.0.0.1:0", "--Delivery:DirectSocketWrites=perhaps")]
    public async Task A_setting_that_cannot_be_used_is_one_line_and_2(string words, params string[] settings)
    {
        var (exitCode, output, error) = await RunAsync(settings);

        Assert.Equal((2, 1), (exitCode, Lines(error)));
        Assert.StartsWith("setting ", error, StringComparison.Ordinal);
        Assert.Contains(words, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_that_is_none_is_one_line_and_2()
    {
        var file = Path.Combine(_folder, "site.pem");
        await File.WriteAllTextAsync(file, "not a certificate", TestContext.Current.CancellationToken);

        var (exitCode, _, error) = await RunAsync(
            "--Kestrel:Endpoints:Https:Url=https://127.0.0.1:0", $"--Kestrel:Endpoints:Https:Certificate:Path={file}");

        Assert.Equal((2, 1), (exitCode, Lines(error)));
    }

    [Theory]
    [InlineData("192.0.2.1", "--urls=http://192.0.2.1:80")]
    [InlineData("nowhere.pem", "--Kestrel:Endpoints:Https:Url=https://127.0.0.1:0",
        "--Kestrel:Endpoints:Https:Certificate:Path=/nowhere.pem")]
    public async Task What_the_machine_refuses_is_one_line_and_1(string words, params string[] settings)
    {
        var (exitCode, _, error) = await RunAsync(settings);

        Assert.Equal((1, 1), (exitCode, Lines(error)));
        Assert.Contains(words, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_few_open_files_are_one_line_and_2()
    {
        Requires.Linux("prlimit(1) is of Linux.");
        var (exitCode, _, error) = await ProgramUnderTest.RunUnderAsync(
            [Requires.Program("prlimit", "util-linux"), "--nofile=256:256"], "--urls=http://127.0.0.1:0",
            $"--Content:Path={_content.Path}");

        Assert.Equal((2, 1), (exitCode, Lines(error)));
        Assert.Contains("ulimit -n", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_into_a_folder_that_is_a_file_is_one_line_and_1()
    {
        var file = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);

        var (exitCode, _, error) = await ProgramUnderTest.RunAsync(
            "export", Path.Combine(file, "site"), $"--Content:Path={_content.Path}", $"--Content:Cache={ContentOnDisk.Cache}");

        Assert.Equal((1, 1), (exitCode, Lines(error)));
    }

    public void Dispose()
    {
        _content.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] settings) =>
        ProgramUnderTest.RunAsync([.. settings, $"--Content:Path={_content.Path}", $"--Content:Cache={ContentOnDisk.Cache}"]);

    private static int Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
}
