using System.Buffers;
using System.Net.Sockets;

namespace BricsPost.Tests.Delivery.Kestrel;

/// <summary>What is on the wire after a send has failed in the middle.</summary>
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
