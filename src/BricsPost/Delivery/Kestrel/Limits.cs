using BricsPost.Settings;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace BricsPost.Delivery.Kestrel;

/// <summary>
/// How much of the server one stranger may take, each limit with its reason. The operator may set any of them anew in
/// <c>Kestrel:Limits</c>. Beyond a limit Kestrel itself answers (400, 408, 413, 414, 431), in a line of its own, and hangs up.
/// </summary>
internal static class Limits
{
    // What the rest of the program wants at its busiest, twice: files of the article and the cache, libraries, logs, watches.
    private const int HandlesForOurselves = 600;

    /// <summary>For requests under way when the program is asked to end; with the delay before, less than the 30 s of Kubernetes.</summary>
    public static readonly TimeSpan Finishing = TimeSpan.FromSeconds(20);

    /// <exception cref="SettingsException">The operator has set a limit that does not exist, or to something that is none.</exception>
    public static void Apply(KestrelServerLimits limits, IConfiguration ofOperator)
    {
        ApplyRequestLimits(limits);
        ApplyTimeouts(limits);
        ApplyHttp2Limits(limits.Http2);
        // Out of handles, the server could accept nobody, and we could not open an article. Idle readers cost 10 KB each and a handle.
        limits.MaxConcurrentConnections = Math.Max(100, FileDescriptorLimit.Value - HandlesForOurselves);
        limits.MaxConcurrentUpgradedConnections = 0;
        try
        {
            ofOperator.Bind(limits, binding => binding.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException exception)
        {
            throw new SettingsException([$"Kestrel:Limits {exception.Message}"]);
        }
    }

    private static void ApplyRequestLimits(KestrelServerLimits limits)
    {
        // Nobody has a reason to send us anything. A body is not read, whatever the method; its connection ends with the answer.
        limits.MaxRequestBodySize = 0;
        // Our longest address has some 100 characters; campaigns add queries of a few thousand.
        limits.MaxRequestLineSize = 8 * 1024;
        // Cookies of a whole domain, which we do not look at, may take half of it.
        limits.MaxRequestHeadersTotalSize = 16 * 1024;
        limits.MaxRequestHeaderCount = 64;
        limits.MaxRequestBufferSize = 32 * 1024;
    }

    private static void ApplyTimeouts(KestrelServerLimits limits)
    {
        // Load balancers keep idle connections for a minute (AWS, Varnish, nginx) or two (Azure): they end them, so that no request
        // meets a connection that we are just closing.
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(130);
        // One packet on the worst of lines; a slow one (Slowloris) gets no more.
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
        // 2G still brings 4 KB a second. Who reads more slowly holds our memory on purpose.
        limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 1024, gracePeriod: TimeSpan.FromSeconds(10));
    }

    // Behind https. Of streams that are reset at once (rapid reset, CVE-2023-44487) Kestrel ends a connection by itself.
    private static void ApplyHttp2Limits(Http2Limits limits)
    {
        // A page and its pictures are ten requests.
        limits.MaxStreamsPerConnection = 100;
        limits.HeaderTableSize = 4096;
        limits.MaxFrameSize = 16 * 1024;
        limits.MaxRequestHeaderFieldSize = 8 * 1024;
        // What a client may send before it is read: the least that HTTP/2 knows, as nothing is read.
        limits.InitialConnectionWindowSize = 65_535;
        limits.InitialStreamWindowSize = 65_535;
        // Who has vanished without a word is noticed in a minute, and does not hold a handle for two.
        limits.KeepAlivePingDelay = TimeSpan.FromSeconds(40);
        limits.KeepAlivePingTimeout = TimeSpan.FromSeconds(20);
    }
}
