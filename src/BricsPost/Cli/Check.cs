using BricsPost.Hosting;
using BricsPost.Publishing;

namespace BricsPost.Cli;

/// <summary>The verb <c>check</c>.</summary>
internal static class Check
{
    public static async Task<int> RunAsync(string[] settings, string? folder, bool strict, string? format, CancellationToken cancellationToken)
    {
        string[] path = folder is null ? [] : [$"--Content:Path={folder}"];
        await using var app = SiteApplication.Build([.. settings, .. path], Logging.WarningsOnly);
        var build = await app.Services.GetRequiredService<EditionBuilder>().BuildAsync(cancellationToken);
        var content = app.Services.GetRequiredService<ContentFolder>();
        await DiagnosticWriter.ToOutput(format).WriteAsync(build, content);
        var errors = build.Diagnostics.Count(diagnostic => diagnostic.IsError);
        var warnings = build.Diagnostics.Count - errors;
        await Console.Error.WriteLineAsync($"{content.ArticleDisplayName}: {Count(errors, "error")}, {Count(warnings, "warning")}");
        return errors > 0 || (strict && warnings > 0) ? ExitCode.Failed : ExitCode.Clean;
    }

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
