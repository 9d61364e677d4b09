using BricsPost.Cli;

// Read once, before the first socket: a request is answered on the thread that received it, without a hop to the pool. Nothing on
// the road of a request blocks, and that is what makes it safe.
Environment.SetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1");

return await CommandLine.RunAsync(args);
