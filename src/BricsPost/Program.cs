using System.Globalization;
using BricsPost.Cli;

// Both variables must be set before the first socket is created. A request is answered on the thread that received it, without a hop to the
// pool, which is safe because nothing on the path of a request blocks, the log included. Half of the cores do that. The rest are free for
// the kernel's part of each request and for builds, and fewer threads wake up less often.
Environment.SetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1");
Environment.SetEnvironmentVariable(
    "DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT", Math.Max(1, Environment.ProcessorCount / 2).ToString(CultureInfo.InvariantCulture));

return await CommandLine.RunAsync(args);
