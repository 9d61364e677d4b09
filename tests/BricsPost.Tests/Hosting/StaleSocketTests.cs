using System.Net;
using System.Net.Sockets;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Hosting;

/// <summary>The program behind a Unix socket, as a proxy on the same machine uses it.</summary>
public sealed class StaleSocketTests : IDisposable
{
    private readonly ContentOnDisk _content = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("brics-post-socket-").FullName;

    private string SocketPath => Path.Combine(_folder, "site.sock");

    public void Dispose()
    {
        _content.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_socket_that_a_killed_program_left_behind_does_not_keep_the_next_one_from_starting()
    {
        Requires.Unix("Windows sends no SIGKILL.");
        await using (var killed = await StartAsync())
        {
            killed.Signal("KILL");
            await killed.ExitCodeAsync();
        }

        Assert.True(File.Exists(SocketPath));
        await using var next = await StartAsync();

        Assert.Equal(HttpStatusCode.OK, await AskAsync());
    }

    [Fact]
    public async Task A_socket_that_another_program_serves_stays_its_own()
    {
        Requires.Unix("Unix sockets.");
        await using var first = await StartAsync();

        await using var second = Program();

        Assert.Equal(1, await second.ExitCodeAsync());
        Assert.Equal(HttpStatusCode.OK, await AskAsync());
    }

    [Fact]
    public async Task A_plain_file_in_the_place_of_the_socket_is_not_deleted()
    {
        Requires.Unix("Unix sockets.");
        await File.WriteAllTextAsync(SocketPath, "precious", TestContext.Current.CancellationToken);

        await using var program = Program();

        Assert.Equal(1, await program.ExitCodeAsync());
        Assert.Equal("precious", await File.ReadAllTextAsync(SocketPath, TestContext.Current.CancellationToken));
    }

    private RunningProgram Program() => RunningProgram.Start(_content.Path, ContentOnDisk.Cache, $"--urls=http://unix:{SocketPath}");

    private async Task<RunningProgram> StartAsync()
    {
        var program = Program();
        await program.HearsAsync("Serving {Addresses}");
        return program;
    }

    private async Task<HttpStatusCode> AskAsync()
    {
        using var client = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = async (_, cancellation) =>
            {
                var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(SocketPath), cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            },
        });
        using var answer = await client.GetAsync("http://localhost/", TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
