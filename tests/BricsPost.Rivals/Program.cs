using System.Globalization;
using BricsPost.Rivals;

// The socket settings of the site, for every rival.
Environment.SetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1");
Environment.SetEnvironmentVariable(
    "DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT", Math.Max(1, Environment.ProcessorCount / 2).ToString(CultureInfo.InvariantCulture));

var builder = WebApplication.CreateSlimBuilder(args[2..]);
builder.Logging.ClearProviders();
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
builder.WebHost.UseKestrelHttpsConfiguration();
builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
var samples = args[1];
var app = args[0] switch
{
    "bare" => BareKestrel.Build(builder, samples),
    "cached" => CachedRazorPages.Build(builder, samples),
    "empty" => EmptyRazorPages.Build(builder),
    var other => throw new ArgumentException($"There is no rival {other}."),
};
await app.RunAsync();
