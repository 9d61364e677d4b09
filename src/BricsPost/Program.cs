using BricsPost.Cli;

return await CommandLine.RunAsync(args);
