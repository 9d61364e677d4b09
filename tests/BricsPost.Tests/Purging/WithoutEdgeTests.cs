using System.Diagnostics;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Purging;

public sealed class WithoutEdgeTests
{
    [Fact]
    public async Task Without_edges_no_connection_is_made()
    {
        Requires.Linux("Sockets are counted in /proc.");
        using var content = new ContentOnDisk();
        using var program = ProgramUnderTest.Start(
            "--urls=http://127.0.0.1:0", $"--Content:Path={content.Path}", $"--Content:Cache={ContentOnDisk.Cache}");
        try
        {
            var address = await ProgramUnderTest.AddressAsync(program);
            using var client = new HttpClient();
            content.Save(ContentOnDisk.Article("High tide"));
            await Wait.UntilAsync(async () =>
                (await client.GetStringAsync(address, TestContext.Current.CancellationToken)).Contains(
                "High tide", StringComparison.Ordinal));

            // The port it listens on, and the reader's connection to that same port: none that leads elsewhere.
            var sockets = SocketsOf(program);
            Assert.NotEmpty(sockets);
            Assert.All(sockets, local => Assert.EndsWith($":{address.Port:X4}", local, StringComparison.Ordinal));
        }
        finally
        {
            program.Kill();
            await program.WaitForExitAsync(CancellationToken.None);
        }
    }

    /// <summary>The local addresses of the program's TCP sockets, as proc(5) writes them.</summary>
    private static List<string> SocketsOf(Process program)
    {
        var inodes = Directory.EnumerateFiles($"/proc/{program.Id}/fd")
            .Select(file => new FileInfo(file).LinkTarget ?? "")
            .Where(target => target.StartsWith("socket:[", StringComparison.Ordinal))
            .Select(target => target["socket:[".Length..^1])
            .ToHashSet();
        return [.. File.ReadLines($"/proc/{program.Id}/net/tcp").Concat(File.ReadLines($"/proc/{program.Id}/net/tcp6"))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(fields => inodes.Contains(fields[9]))
            .Select(fields => fields[1])];
    }
}
