using System.Net.Sockets;
using System.Text;

namespace BricsPost.Tests.Harness;

/// <summary>One connection, by hand: the bytes go out as they stand, and the answers are read as they come.</summary>
public sealed class RawHttpConnection : IDisposable
{
    private readonly TcpClient _connection;
    private readonly NetworkStream _stream;
    private readonly List<byte> _unread = [];

    public RawHttpConnection(Uri address)
    {
        _connection = new TcpClient(address.Host, address.Port) { NoDelay = true };
        _stream = _connection.GetStream();
    }

    /// <summary>The first answer to one request on a new connection.</summary>
    public static async Task<Answer> AskAsync(SiteUnderTest site, string request)
    {
        using var wire = new RawHttpConnection(site.Address);
        await wire.SendAsync(request);
        return await wire.ReadAsync(withBody: !request.StartsWith("HEAD ", StringComparison.Ordinal));
    }

    /// <param name="text">A byte for each character.</param>
    public async Task SendAsync(string text)
    {
        try
        {
            await _stream.WriteAsync(Encoding.Latin1.GetBytes(text), TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            // Refused before all was said: the answer is there to be read.
        }
    }

    /// <summary>Says that nothing more will be said, and still listens.</summary>
    public void CloseHalf() => _connection.Client.Shutdown(SocketShutdown.Send);

    /// <param name="withBody">False for the answer to HEAD.</param>
    public async Task<Answer> ReadAsync(bool withBody = true)
    {
        int end;
        while ((end = Unread.IndexOf("\r\n\r\n"u8)) < 0)
        {
            Assert.True(await ReceiveAsync(), $"The connection ended within \"{Encoding.Latin1.GetString(Unread)}\".");
        }

        var answer = Answer.Read(Encoding.Latin1.GetString(Take(end + 4)));
        var length = withBody ? answer.BodyLength : 0;
        while (_unread.Count < length)
        {
            Assert.True(await ReceiveAsync(), $"The connection ended {length - _unread.Count} bytes before the body did.");
        }

        return answer with { Body = Take(length) };
    }

    /// <summary>Waits for the other side to hang up; what else it says before is too much.</summary>
    public async Task EndsAsync(string lastWords = "")
    {
        while (await ReceiveAsync())
        {
        }

        Assert.Equal(lastWords, Encoding.Latin1.GetString(Unread));
    }

    /// <summary>That the connection lives on, and that no byte stands between this answer and the last.</summary>
    public async Task LivesOnAsync()
    {
        await SendAsync("GET /livez HTTP/1.1\r\nHost: a\r\n\r\n");
        Assert.Equal("alive\n", (await ReadAsync()).Text);
    }

    public void Dispose() => _connection.Dispose();

    private ReadOnlySpan<byte> Unread => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_unread);

    private byte[] Take(int count)
    {
        var taken = _unread[..count].ToArray();
        _unread.RemoveRange(0, count);
        return taken;
    }

    private async Task<bool> ReceiveAsync()
    {
        var buffer = new byte[16 * 1024];
        try
        {
            var count = await _stream.ReadAsync(buffer, TestContext.Current.CancellationToken)
                .AsTask().WaitAsync(Wait.Limit, TestContext.Current.CancellationToken);
            _unread.AddRange(buffer.AsSpan(0, count));
            return count > 0;
        }
        catch (IOException)
        {
            // A reset is an end as well: something of ours was left unread.
            return false;
        }
    }
}
