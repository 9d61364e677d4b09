namespace BricsPost.Hosting;

/// <summary>For verbs whose output is their result: the log says only what goes wrong.</summary>
internal static class Logging
{
    public static void WarningsOnly(WebApplicationBuilder builder) => builder.Configuration["Serilog:MinimumLevel:Default"] = "Warning";
}
