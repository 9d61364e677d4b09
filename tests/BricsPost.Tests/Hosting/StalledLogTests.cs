using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Hosting;

/// <summary>The program with a standard output that nobody reads: a full pipe, as behind a log collector that hangs.</summary>
public sealed class StalledLogTests : IDisposable
{
    private readonly ContentOnDisk _content = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("brics-post-socket-").FullName;

    [Fact]
    public async Task A_full_pipe_stops_neither_readers_nor_the_end()
    {
        Requires.Linux("A pipe of Linux holds 64 KB.");
        var socket = Path.Combine(_folder, "site.sock");
        using var program = ProgramUnderTest.Start(
            $"--urls=http://unix:{socket}", $"--Content:Path={_content.Path}", $"--Content:Cache={ContentOnDisk.Cache}",
            "--Site:StopDelay=0",
            "--AllowedHosts=localhost", "--Serilog:MinimumLevel:Override:Microsoft=Information");
        using var client = await ConnectAsync(socket);

        // Each is one line of the log, of more than 300 bytes.
        for (var wrong = 0; wrong < 1_000; wrong++)
        {
            Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(client, "evil.example"));
        }

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "localhost"));
        using var kill = Process.Start("kill", ["-TERM", program.Id.ToString(CultureInfo.InvariantCulture)]);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, program.ExitCode);
        var log = await program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.InRange(log.Length, 60_000, 70_000);
    }

    public void Dispose()
    {
        _content.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = host } };
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private static async Task<HttpClient> ConnectAsync(string socket)
    {
        var client = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = async (_, stop) =>
            {
                var connection = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await connection.ConnectAsync(new UnixDomainSocketEndPoint(socket), stop);
                return new NetworkStream(connection, ownsSocket: true);
            },
        })
        { BaseAddress = new Uri("http://localhost"), Timeout = Wait.Limit };
        await Wait.UntilAsync(() => File.Exists(socket));
        return client;
    }
}
