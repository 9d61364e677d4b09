using System.Diagnostics;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Hosting;

/// <summary>No root, no network beyond its own address, no home, and no disk that it may write but its cache.</summary>
public sealed class ConfinementTests
{
    private static readonly string[] Nobody =
    [
        "--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc", "--unshare-net", "--unshare-user", "--uid", "65534", "--gid", "65534",
        "--unsetenv", "HOME",
    ];

    [Fact]
    public async Task It_serves_as_nobody_on_a_read_only_disk_without_a_network()
    {
        Requires.Root("Only root may start it as nobody.");
        Requires.Program("bwrap", "bubblewrap");
        Assert.SkipUnless(await CanConfineAsync(), "The kernel lets bubblewrap make no namespaces.");
        var cache = Directory.CreateTempSubdirectory("brics-post-cache-").FullName;
        var dotnet = Process.GetCurrentProcess().MainModule?.FileName is { } host && Path.GetFileName(host) == "dotnet" ? host : "dotnet";
        await using (var program = RunningProgram.Start(new ProcessStartInfo("bwrap",
        [
            .. Nobody, "--bind", cache, cache, dotnet, Path.Combine(AppContext.BaseDirectory, "BricsPost.dll"), "--urls=http://127.0.0.1:0",
            $"--Content:Path={Repository.File("content")}", $"--Content:Cache={cache}",
        ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production" },
        }))
        {
            Assert.True((await program.AddressAsync()).IsLoopback);
            Assert.DoesNotContain(program.Log, line => line.Contains("cannot be used", StringComparison.Ordinal)
                || line.Contains("\"@x\"", StringComparison.Ordinal));
            Assert.NotEmpty(Directory.EnumerateFiles(cache));
        }

        Directory.Delete(cache, recursive: true);
    }

    private static async Task<bool> CanConfineAsync()
    {
        using var trial = Process.Start("bwrap", [.. Nobody, "true"]);
        await trial.WaitForExitAsync(TestContext.Current.CancellationToken);
        return trial.ExitCode == 0;
    }
}
