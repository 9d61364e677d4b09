using BricsPost.Content.Diagnostics;
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
        var counts = DiagnosticCounts.Of(build.Diagnostics);
        await Console.Error.WriteLineAsync($"{content.ArticleDisplayName}: {counts}");
        return counts.Errors > 0 || (strict && counts.Warnings > 0) ? ExitCode.Failed : ExitCode.Clean;
    }
}
