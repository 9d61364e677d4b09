namespace BricsPost.Cli;

/// <summary>For verbs whose output is their result: the log says only what goes wrong.</summary>
internal static class QuietLog
{
    public static void For(WebApplicationBuilder builder) => builder.Configuration["Serilog:MinimumLevel:Default"] = "Warning";
}
