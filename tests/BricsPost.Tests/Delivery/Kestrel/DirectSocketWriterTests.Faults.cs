using System.Buffers;
using System.Net.Sockets;

namespace BricsPost.Tests.Delivery.Kestrel;

/// <summary>Connections that end, and sends that fail, in the middle of a response.</summary>
public sealed partial class DirectSocketWriterTests
{
    public static TheoryData<string, Exception, bool> Faults => new()
    {
        { "a reset", new SocketException((int)SocketError.ConnectionReset), true },
        { "a socket that was closed", new ObjectDisposedException("socket"), true },
        { "a cancellation", new OperationCanceledException(), false },
        { "a refusal of the system", new IOException(), false },
        { "a fault of the program", new InvalidOperationException(), false },
    };

    [Fact]
    public async Task A_reader_who_leaves_ends_the_output_and_the_transport_without_an_exception()
    {
        var write = _output.WriteAsync(Noise(16 * 1024 * 1024), TestContext.Current.CancellationToken);
        _reader.Client.Close(0);

        Assert.True((await write).IsCompleted);
        Assert.True((await _output.WriteAsync(Noise(1), TestContext.Current.CancellationToken)).IsCompleted);
        Assert.True((await _transport.Reader.ReadAsync(TestContext.Current.CancellationToken)).IsCompleted);
    }

    [Fact]
    public async Task A_connection_that_was_ended_takes_nothing_more()
    {
        _socket.Dispose();

        Assert.True((await _output.WriteAsync(Noise(1), TestContext.Current.CancellationToken)).IsCompleted);
    }

    /// <summary>A response that was cut off must be the last thing that the client receives.</summary>
    [Theory]
    [MemberData(nameof(Faults))]
    public async Task After_any_exception_nothing_is_sent_again_and_nothing_more(string fault, Exception exception, bool isExpected)
    {
        _output.Write("first "u8);
        await _output.FlushAsync(TestContext.Current.CancellationToken);
        (_fault, _mostAtOnce) = (exception, 4);
        _output.Write("second"u8);

        var thrown = await Record.ExceptionAsync(async () => await _output.FlushAsync(TestContext.Current.CancellationToken));
        _fault = null;
        _output.Write("third"u8);
        var later = await _output.FlushAsync(TestContext.Current.CancellationToken);
        var last = await _output.WriteAsync("fourth"u8.ToArray(), TestContext.Current.CancellationToken);
        _socket.Shutdown(SocketShutdown.Send);

        Assert.Same(isExpected ? null : exception, thrown);
        Assert.True(later.IsCompleted && last.IsCompleted, fault);
        Assert.Equal("first seco"u8.ToArray(), await RestAsync());
        Assert.True((await _transport.Reader.ReadAsync(TestContext.Current.CancellationToken)).IsCompleted);
    }
}
