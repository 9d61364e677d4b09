using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Hosting;

public sealed partial class SystemdTests : IDisposable
{
    private const string Unit = ".deploy/brics-post.service";

    private readonly ContentOnDisk _content = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("brics-post-notify-").FullName;

    public void Dispose()
    {
        _content.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Systemd_hears_when_the_site_serves_and_when_it_stops()
    {
        Requires.Linux("systemd is of Linux.");
        var path = Path.Combine(_folder, "notify");
        using var systemd = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        systemd.Bind(new UnixDomainSocketEndPoint(path));
        await using var program = RunningProgram.Start(ProgramUnderTest.StartOf(
            [("NOTIFY_SOCKET", path)], "--urls=http://127.0.0.1:0", $"--Content:Path={_content.Path}",
            $"--Content:Cache={ContentOnDisk.Cache}", "--Site:StopDelay=0"));

        Assert.Equal("READY=1", await NextAsync(systemd));
        await program.AddressAsync();

        program.Signal("TERM");
        Assert.Equal("STOPPING=1", await NextAsync(systemd));
        Assert.Equal(0, await program.ExitCodeAsync());
    }

    [Fact]
    public async Task The_unit_is_as_closed_as_a_service_that_talks_to_the_network_can_be()
    {
        const string tool = "/usr/bin/systemd-analyze";
        Assert.SkipUnless(File.Exists(tool), "Install systemd.");
        using var analysis = Process.Start(
            new ProcessStartInfo(tool, ["security", "--offline=true", Repository.File(Unit)]) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("The tool did not start.");

        var report = await analysis.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);

        var exposure = double.Parse(Exposure().Match(report).Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.InRange(exposure, 0, 1.5);
    }

    [Fact]
    public async Task The_unit_gives_the_program_the_time_that_a_graceful_shutdown_takes()
    {
        await using var site = SiteUnderTest.Start(null, ("Site:StopDelay", "5"));
        var seconds = File.ReadLines(Repository.File(Unit)).Single(line => line.StartsWith("TimeoutStopSec=", StringComparison.Ordinal))
            .Split('=')[1];

        Assert.True(TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture)) > site.ShutdownTimeout);
    }

    private static async Task<string> NextAsync(Socket systemd)
    {
        using var limit = Wait.Begin();
        var buffer = new byte[256];
        return Encoding.ASCII.GetString(buffer, 0, await systemd.ReceiveAsync(buffer, limit.Token));
    }

    [GeneratedRegex(@"exposure level for brics-post\.service: ([0-9.]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Exposure();
}
