using System.Collections.Concurrent;
using BricsPost.Hosting;
using BricsPost.Tests.Harness;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Parsing;

namespace BricsPost.Tests.Hosting;

public sealed class BackgroundSinkTests : IDisposable
{
    private readonly Target _target = new();

    [Fact]
    public void A_target_that_has_stalled_stops_nobody_and_hears_later_how_many_lines_were_lost()
    {
        using var sink = Over(_target);
        for (var line = 0; line < 12_000; line++)
        {
            sink.Emit(Line);
        }

        _target.IsOpen.Set();

        Assert.True(SpinWait.SpinUntil(() => _target.Written.Any(line => line.Properties.ContainsKey("Count")), Wait.Limit));
        var lost = Assert.IsType<ScalarValue>(_target.Written.Single(line => line.Properties.ContainsKey("Count")).Properties["Count"]);
        Assert.Equal(12_000, (long)(lost.Value ?? 0L) + _target.Written.Count - 1);
    }

    [Fact]
    public void A_graceful_stop_writes_every_line()
    {
        _target.IsOpen.Set();
        using (var sink = Over(_target))
        {
            for (var line = 0; line < 5_000; line++)
            {
                sink.Emit(Line);
            }
        }

        Assert.Equal(5_000, _target.Written.Count);
    }

    [Fact]
    public void A_line_after_the_end_is_dropped()
    {
        _target.IsOpen.Set();
        var sink = Over(_target);
        sink.Dispose();

        sink.Emit(Line);

        Assert.Empty(_target.Written);
    }

    public void Dispose() => _target.Dispose();

    private static BackgroundSink Over(ILogEventSink target) => new(new LoggerConfiguration().WriteTo.Sink(target).CreateLogger());

    private static LogEvent Line => new(
        DateTimeOffset.UnixEpoch, LogEventLevel.Information, null, new MessageTemplateParser().Parse("Line"), []);

    private sealed class Target : ILogEventSink, IDisposable
    {
        public ManualResetEventSlim IsOpen { get; } = new();

        public ConcurrentQueue<LogEvent> Written { get; } = new();

        public void Emit(LogEvent logEvent)
        {
            IsOpen.Wait();
            Written.Enqueue(logEvent);
        }

        public void Dispose() => IsOpen.Dispose();
    }
}
