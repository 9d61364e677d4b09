using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Hosting;

/// <summary>What operators read: one JSON object a line in production.</summary>
public sealed class LogTests : IAsyncLifetime
{
    private readonly ContentOnDisk _content = new();
    private Process? _program;
    private Uri _address = new("http://127.0.0.1");

    private Process Program => _program ?? throw new InvalidOperationException("The program has not been started.");

    public async ValueTask InitializeAsync()
    {
        _program = ProgramUnderTest.Start(
            "--urls=http://127.0.0.1:0", $"--Content:Path={_content.Path}", $"--Content:Cache={ContentOnDisk.Cache}");
        Assert.Matches("^Edition [0-9a-f]{16} published in [0-9]+ ms: initial, [0-9]+ paths$", await NextAsync());
        var serving = await NextAsync();
        Assert.StartsWith("Serving http://127.0.0.1:", serving, StringComparison.Ordinal);
        _address = new Uri(serving.Split(' ')[1]);
    }

    public async ValueTask DisposeAsync()
    {
        Program.Kill();
        await Program.WaitForExitAsync(CancellationToken.None);
        Program.Dispose();
        _content.Dispose();
    }

    [Fact]
    public async Task An_edit_is_one_line_with_version_changes_and_time()
    {
        _content.Save(ContentOnDisk.Article("High tide"));

        Assert.Matches("^Edition [0-9a-f]{16} published in [0-9]+ ms: /", await NextAsync());
    }

    [Fact]
    public async Task A_rejected_edit_lists_its_diagnostics()
    {
        _content.Save("---\ntitle: x\ndate: Octember 7\ndescription: y\n---\n\nText.\n");

        Assert.StartsWith("The newest content is rejected, readers keep edition", await NextAsync(), StringComparison.Ordinal);
        Assert.Contains("article.md(3,7): error BP0102: \"date\" is not a date: \"Octember 7\". Write it like 2013-10-07 10:55.",
            await NextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_writes_nothing_and_an_attacker_forges_nothing()
    {
        using var client = new HttpClient { BaseAddress = _address };
        using var page = await client.GetAsync("/", TestContext.Current.CancellationToken);
        using var missing = await client.GetAsync("/nothing%0d%0a%7b%22@mt%22:%22forged%22%7d", TestContext.Current.CancellationToken);
        await SendAsync("GET / HTTP/1.1\r\nHost: a b\r\nX-Forged: {\"@mt\":\"forged\"}\r\n\r\n");
        await SendAsync("forged\r\n\r\n");

        _content.Save(ContentOnDisk.Article("High tide"));

        Assert.StartsWith("Edition ", await NextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_to_stop_ends_the_program_with_0()
    {
        Requires.Unix("Signals are of Unix.");

        using var kill = Process.Start("kill", ["-TERM", Program.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await Program.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, Program.ExitCode);
    }

    private async Task SendAsync(string request)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, _address.Port, TestContext.Current.CancellationToken);
        await socket.SendAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        await socket.ReceiveAsync(new byte[4096], TestContext.Current.CancellationToken);
    }

    /// <summary>The next line that is about the site, its places filled; progress of pictures is passed over.</summary>
    private async Task<string> NextAsync()
    {
        while (true)
        {
            var line = await Program.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)
                ?? throw new EndOfStreamException(await Program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
            var entry = JsonDocument.Parse(line).RootElement;
            if (entry.GetProperty("SourceContext").GetString() != "BricsPost.Images.PictureMaker")
            {
                return Filled(entry);
            }
        }
    }

    private static string Filled(JsonElement entry) => entry.EnumerateObject().Aggregate(
        entry.GetProperty("@mt").GetString() ?? "",
        (text, property) => text.Replace($"{{{property.Name}}}", property.Value.ToString(), StringComparison.Ordinal));
}
