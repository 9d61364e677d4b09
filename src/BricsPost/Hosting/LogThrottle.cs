using System.Collections.Concurrent;
using Serilog.Core;
using Serilog.Events;

namespace BricsPost.Hosting;

/// <summary>
/// Limits Kestrel's log events to one a minute for each message template: clients can cause them at will, for example by connections over
/// the limit, or by streams of HTTP/2 that are reset as fast as they are opened. A log must not fill the disk.
/// </summary>
public sealed class LogThrottle(TimeProvider clock) : ILogEventFilter
{
    private const string Server = "Microsoft.AspNetCore.Server.Kestrel";

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _logged = new();

    public bool IsEnabled(LogEvent logEvent)
    {
        var isOfServer = logEvent.Properties.GetValueOrDefault(Constants.SourceContextPropertyName) is ScalarValue { Value: string source }
            && source.StartsWith(Server, StringComparison.Ordinal);
        return !isOfServer || IsDue(logEvent.MessageTemplate.Text);
    }

    // One template for each kind of line: there are some dozens in Kestrel.
    private bool IsDue(string kind)
    {
        var now = clock.GetUtcNow();
        var last = _logged.GetOrAdd(kind, DateTimeOffset.MinValue);
        return now - last >= Pause && _logged.TryUpdate(kind, now, last);
    }
}
