using System.Collections.Concurrent;
using Serilog.Core;
using Serilog.Events;

namespace BricsPost.Hosting;

/// <summary>
/// What strangers can make the server say as often as they like, it says once a minute: connections over the limit, and streams of HTTP/2
/// that are reset as fast as they are opened (a hundred lines for each such connection). A log must not fill the disk, nor be waited for.
/// </summary>
public sealed class LogThrottle(TimeProvider clock) : ILogEventFilter
{
    private const string Server = "Microsoft.AspNetCore.Server.Kestrel";

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _said = new();

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
        var said = _said.GetOrAdd(kind, DateTimeOffset.MinValue);
        return now - said >= Pause && _said.TryUpdate(kind, now, said);
    }
}
