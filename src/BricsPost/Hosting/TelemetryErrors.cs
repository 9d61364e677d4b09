using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using System.Globalization;

namespace BricsPost.Hosting;

/// <summary>
/// Logs OpenTelemetry's errors, such as an endpoint that is wrong or does not answer, once for each kind. Its warnings stay out: they are
/// about instruments and signals that nobody wants here.
/// The library itself reports such things only to .NET's event sources, where no operator looks.
/// </summary>
internal sealed partial class TelemetryErrors(ILogger<TelemetryErrors> logger) : EventListener
{
    private const string Library = "OpenTelemetry";

    private readonly ConcurrentDictionary<string, bool> _logged = new();

    /// <summary>Logs a variable that holds no address. The library would silently use its default address instead.</summary>
    public void CheckAddress(string variable, string? value)
    {
        var isAddress = Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
        if (!string.IsNullOrEmpty(value) && !isAddress)
        {
            LogError($"{variable} must be an absolute http or https address, not \"{value}\".");
        }
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name.StartsWith(Library, StringComparison.Ordinal))
        {
            EnableEvents(eventSource, EventLevel.Error);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        // .NET calls both methods before the constructor has run, for the sources that are there already.
        if (logger is not null && _logged is not null && _logged.TryAdd($"{eventData.EventSource.Name} {eventData.EventName}", true))
        {
            LogError(Text(eventData).Split('\n')[0].TrimEnd());
        }
    }

    private static string Text(EventWrittenEventArgs eventData) =>
        string.Format(CultureInfo.InvariantCulture, eventData.Message ?? eventData.EventName ?? "", [.. eventData.Payload ?? []]);

    [LoggerMessage(LogLevel.Warning, "Metrics are not exported, or not all of them. This is logged once: {Error}")]
    private partial void LogError(string error);
}
