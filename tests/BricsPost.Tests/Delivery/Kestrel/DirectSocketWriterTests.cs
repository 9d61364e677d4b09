using System.Buffers;
using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;
using BricsPost.Delivery.Kestrel;

namespace BricsPost.Tests.Delivery.Kestrel;

public sealed partial class DirectSocketWriterTests : IAsyncLifetime
{
    private readonly Pipe _transport = new();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly TcpClient _reader = new();
    private Socket _socket = new(SocketType.Stream, ProtocolType.Tcp);
    private DirectSocketWriter _output = null!;
    private Exception? _fault;
    private int _mostAtOnce = int.MaxValue;

    public async ValueTask InitializeAsync()
    {
        _listener.Start();
        await _reader.ConnectAsync((IPEndPoint)_listener.LocalEndpoint, TestContext.Current.CancellationToken);
        _socket = await _listener.AcceptSocketAsync(TestContext.Current.CancellationToken);
        _output = new DirectSocketWriter(SendAsync, _transport.Writer);
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _reader.Dispose();
        _listener.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(DirectSocketWriter.Size)]
    [InlineData(DirectSocketWriter.Size + 1)]
    [InlineData(7 * DirectSocketWriter.Size)]
    public async Task What_is_written_in_pieces_arrives_whole_and_in_order(int length)
    {
        var bytes = Noise(length);
        foreach (var piece in bytes.Chunk(5000))
        {
            piece.CopyTo(_output.GetSpan(piece.Length));
            _output.Advance(piece.Length);
        }

        Assert.Equal(length, _output.UnflushedBytes);
        var flush = _output.FlushAsync(TestContext.Current.CancellationToken);
        Assert.Equal(bytes, await ReadAsync(length));
        Assert.False((await flush).IsCompleted);
        Assert.Equal(0, _output.UnflushedBytes);
    }

    [Fact]
    public async Task What_comes_in_one_piece_stands_after_what_came_before()
    {
        _output.Write("one "u8);
        await _output.WriteAsync("two "u8.ToArray(), TestContext.Current.CancellationToken);
        await _output.WriteAsync("three"u8.ToArray(), TestContext.Current.CancellationToken);

        Assert.Equal("one two three"u8.ToArray(), await ReadAsync(13));
    }

    [Fact]
    public async Task A_flush_waits_for_a_reader_who_is_slow()
    {
        var bytes = Noise(16 * 1024 * 1024);

        var write = _output.WriteAsync(bytes, TestContext.Current.CancellationToken);

        Assert.False(write.IsCompleted);
        Assert.Equal(bytes, await ReadAsync(bytes.Length));
        Assert.False((await write).IsCompleted);
    }

    [Fact]
    public async Task What_the_system_takes_in_parts_arrives_whole()
    {
        _mostAtOnce = 1000;
        var bytes = Noise(DirectSocketWriter.Size);

        await _output.WriteAsync(bytes, TestContext.Current.CancellationToken);

        Assert.Equal(bytes, await ReadAsync(bytes.Length));
    }

    [Fact]
    public async Task After_the_end_nothing_can_be_written_and_what_was_not_flushed_is_dropped()
    {
        _output.Write("never flushed"u8);
        _output.Complete();

        Assert.Equal(0, _output.UnflushedBytes);
        Assert.Throws<InvalidOperationException>(() => _output.GetSpan());
        Assert.Throws<InvalidOperationException>(() => _output.GetMemory());
        await Assert.ThrowsAsync<InvalidOperationException>(
            async () => await _output.WriteAsync(Noise(1), TestContext.Current.CancellationToken));
        Assert.True((await _output.FlushAsync(TestContext.Current.CancellationToken)).IsCompleted);
        _socket.Shutdown(SocketShutdown.Send);
        Assert.Empty(await RestAsync());
    }

    [Fact]
    public void More_than_was_handed_out_cannot_be_written() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _output.Advance(_output.GetSpan().Length + 1));

    // A fault comes in the middle: some bytes are with the system, the rest is not.
    private async ValueTask<int> SendAsync(ReadOnlyMemory<byte> bytes)
    {
        var count = await _socket.SendAsync(bytes[..Math.Min(bytes.Length, _mostAtOnce)], SocketFlags.None);
        return _fault is null ? count : throw _fault;
    }

    private async Task<byte[]> RestAsync()
    {
        using var rest = new MemoryStream();
        await _reader.GetStream().CopyToAsync(rest, TestContext.Current.CancellationToken);
        return rest.ToArray();
    }

    private async Task<byte[]> ReadAsync(int length)
    {
        var bytes = new byte[length];
        await _reader.GetStream().ReadExactlyAsync(bytes, TestContext.Current.CancellationToken);
        return bytes;
    }

    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }
}
