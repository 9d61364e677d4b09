namespace BricsPost.Hosting;

/// <summary>The log of verbs whose output is their result: warnings and errors only.</summary>
internal static class Logging
{
    public static void WarningsOnly(WebApplicationBuilder builder) => builder.Configuration["Serilog:MinimumLevel:Default"] = "Warning";
}
