using System.Globalization;
using BricsPost.Cli;

// Read once, before the first socket. A request is answered on the thread that received it, without a hop to the pool: nothing on the
// road of a request blocks, and that is what makes it safe. Half of the cores do that; the kernel's part of each request, and the editor's
// next edition, have the others, and fewer threads wake up less often.
Environment.SetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1");
Environment.SetEnvironmentVariable(
    "DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT", Math.Max(1, Environment.ProcessorCount / 2).ToString(CultureInfo.InvariantCulture));

return await CommandLine.RunAsync(args);
