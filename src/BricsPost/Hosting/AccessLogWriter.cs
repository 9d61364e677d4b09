using System.Text;
using System.Threading.Channels;
using BricsPost.Settings;

namespace BricsPost.Hosting;

/// <summary>
/// Writes the access log on a separate thread. A disk that is slow, or a reader of standard output that has stalled, never holds up a
/// request: what does not fit into the queue is dropped and counted.
/// </summary>
internal sealed partial class AccessLogWriter(AccessLogSettings settings, ILogger<AccessLogWriter> logger) : BackgroundService
{
    private const int MaxQueued = 16_384;
    private const int MaxBatch = 1_024;
    private const string StandardOutput = "-";

    private readonly Channel<AccessLogEntry> _queue = Channel.CreateBounded<AccessLogEntry>(
        new BoundedChannelOptions(MaxQueued) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    private long _dropped;
    private bool _hasFailed;

    /// <summary>Never waits.</summary>
    public void Enqueue(AccessLogEntry entry)
    {
        if (!_queue.Writer.TryWrite(entry))
        {
            Interlocked.Increment(ref _dropped);
        }
    }

    /// <exception cref="IOException">The file cannot be written: the program does not start.</exception>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        using (Open())
        {
        }

        return base.StartAsync(cancellationToken);
    }

    /// <summary>Comes after the server has stopped: the last requests are in the queue.</summary>
    public override Task StopAsync(CancellationToken cancellationToken)
    {
        _queue.Writer.TryComplete();
        return base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Until the queue is completed and empty, not until the token: the last lines would be lost.
        while (await _queue.Reader.WaitToReadAsync(CancellationToken.None))
        {
            await WriteAsync(NextBatch());
        }
    }

    private byte[] NextBatch()
    {
        var lines = new StringBuilder();
        for (var i = 0; i < MaxBatch && _queue.Reader.TryRead(out var entry); i++)
        {
            lines.Append(entry.ToLine(settings.Addresses));
        }

        return Encoding.ASCII.GetBytes(lines.ToString());
    }

    private async Task WriteAsync(byte[] lines)
    {
        try
        {
            await using var output = Open();
            await output.WriteAsync(lines);
            if (Interlocked.Exchange(ref _dropped, 0) is var dropped and > 0)
            {
                LogDropped(dropped);
            }

            _hasFailed = false;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (!_hasFailed)
            {
                LogFailure(settings.Path, exception.Message);
            }

            _hasFailed = true;
        }
    }

    // Opened for each batch: a file that a log rotation has renamed is left alone from then on, without a signal.
    private Stream Open() => settings.Path == StandardOutput
        ? Console.OpenStandardOutput()
        : new FileStream(settings.Path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);

    [LoggerMessage(LogLevel.Warning, "The access log has lost {Count} lines: requests came faster than it could be written")]
    private partial void LogDropped(long count);

    [LoggerMessage(LogLevel.Error, "The access log {Path} cannot be written, and its lines are lost until it can: {Error}")]
    private partial void LogFailure(string path, string error);
}
