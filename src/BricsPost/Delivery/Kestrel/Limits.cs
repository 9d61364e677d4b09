using BricsPost.Settings;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace BricsPost.Delivery.Kestrel;

/// <summary>
/// How much of the server one client may take, each limit with its reason. The operator may set any of them in <c>Kestrel:Limits</c>.
/// Beyond a limit Kestrel itself answers (400, 408, 413, 414, 431), with its own status line and fields, and closes the connection.
/// </summary>
internal static class Limits
{
    // What the rest of the program opens at its busiest, twice: files of the article and the cache, libraries, logs, watches.
    private const int HandlesForOurselves = 600;

    // What a client that asks and does not read makes us hold over HTTP/1.1: one buffer of the socket's writer.
    private const int BytesOfConnection = DirectSocketWriter.Size;

    /// <summary>For requests under way when the program is asked to end. With the delay before: less than the 30 s of Kubernetes.</summary>
    public static readonly TimeSpan Finishing = TimeSpan.FromSeconds(20);

    /// <exception cref="SettingsException">The operator has set a limit that does not exist, or to a value that is not a limit.</exception>
    public static void Apply(KestrelServerLimits limits, IConfiguration ofOperator)
    {
        ApplyRequestLimits(limits);
        ApplyTimeouts(limits);
        ApplyHttp2Limits(limits.Http2);
        limits.MaxConcurrentConnections = Math.Max(100, Math.Min(FileDescriptorLimit.Value - HandlesForOurselves, ConnectionsInMemory()));
        try
        {
            ofOperator.Bind(limits, binding => binding.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException exception)
        {
            throw new SettingsException([$"Kestrel:Limits {exception.Message}"]);
        }
    }

    // Without handles the server could accept no connection, and the program could not open an article. Idle connections cost 10 KB each,
    // so that
    // half of the memory has room for far more of them than for those that do not read.
    private static long ConnectionsInMemory() => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2 / BytesOfConnection;

    private static void ApplyRequestLimits(KestrelServerLimits limits)
    {
        // No request needs a body. It is not read, whatever the method, and its connection ends with the answer.
        limits.MaxRequestBodySize = 0;
        // Our longest address has some 100 characters; campaigns add queries of a few thousand.
        limits.MaxRequestLineSize = 8 * 1024;
        // The cookies of a whole domain, which the site does not read, may take half of it.
        limits.MaxRequestHeadersTotalSize = 16 * 1024;
        limits.MaxRequestHeaderCount = 64;
        limits.MaxRequestBufferSize = 32 * 1024;
    }

    private static void ApplyTimeouts(KestrelServerLimits limits)
    {
        // Load balancers keep idle connections for a minute (AWS, Varnish, nginx) or two (Azure). They close them first, so that no request
        // meets a connection that the server is closing.
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(130);
        // One packet on the worst of lines. A client that sends its request byte by byte (Slowloris) gets no more.
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
        // 2G still brings 4 KB a second. Anything slower is treated as a slow-read attack.
        limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 1024, gracePeriod: TimeSpan.FromSeconds(10));
    }

    // Over TLS. Kestrel itself ends connections that reset their streams at once (rapid reset, CVE-2023-44487).
    private static void ApplyHttp2Limits(Http2Limits limits)
    {
        // A page and its pictures are ten requests. RFC 9113, section 6.5.2, recommends 100, for clients that ask for more at once; each
        // stream costs some 10 KB, and a slice of a body that the client does not take.
        limits.MaxStreamsPerConnection = 32;
        limits.HeaderTableSize = 4096;
        limits.MaxFrameSize = 16 * 1024;
        limits.MaxRequestHeaderFieldSize = 8 * 1024;
        // What a client may send before it is read: the least that HTTP/2 knows, as nothing is read.
        limits.InitialConnectionWindowSize = 65_535;
        limits.InitialStreamWindowSize = 65_535;
        // A dead peer is detected within 60 s instead of 130 s.
        limits.KeepAlivePingDelay = TimeSpan.FromSeconds(40);
        limits.KeepAlivePingTimeout = TimeSpan.FromSeconds(20);
    }
}
