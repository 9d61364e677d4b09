using System.Threading.Channels;
using Serilog.Core;
using Serilog.Events;

namespace BricsPost.Hosting;

/// <summary>
/// Writes log events on a separate thread, so that a terminal, pipe or disk that has stalled never stops a thread that answers requests.
/// Events that do not fit into the queue are dropped, and their number is logged as soon as the target takes lines again.
/// </summary>
public sealed class BackgroundSink : ILogEventSink, IDisposable
{
    private const int MaxQueued = 10_000;

    // At a graceful stop. A target that has stalled must not keep the program from ending.
    private static readonly TimeSpan MaxFlush = TimeSpan.FromSeconds(2);

    private readonly Channel<LogEvent> _queue = Channel.CreateBounded<LogEvent>(
        new BoundedChannelOptions(MaxQueued) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    private readonly Logger _target;
    private readonly Thread _thread;
    private long _dropped;

    /// <param name="target">Belongs to this sink from now on.</param>
    public BackgroundSink(Logger target)
    {
        _target = target;
        _thread = new Thread(Write) { IsBackground = true, Name = "Log" };
        _thread.Start();
    }

    /// <summary>Never waits.</summary>
    public void Emit(LogEvent logEvent)
    {
        if (!_queue.Writer.TryWrite(logEvent))
        {
            Interlocked.Increment(ref _dropped);
        }
    }

    public void Dispose()
    {
        _queue.Writer.TryComplete();
        if (_thread.Join(MaxFlush))
        {
            _target.Dispose();
        }
    }

    private void Write()
    {
        while (_queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (_queue.Reader.TryRead(out var logEvent))
            {
                _target.Write(logEvent);
            }

            if (Interlocked.Exchange(ref _dropped, 0) is var dropped and > 0)
            {
                _target.Warning("The log has lost {Count} lines: they came faster than they could be written", dropped);
            }
        }
    }
}
