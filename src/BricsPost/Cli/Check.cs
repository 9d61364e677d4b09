using BricsPost.Content.Diagnostics;
using BricsPost.Hosting;
using BricsPost.Publishing;

namespace BricsPost.Cli;

internal enum Fixing
{
    None,
    Write,
    DryRun,
}

/// <summary>The verb <c>check</c>.</summary>
internal static class Check
{
    public static async Task<int> RunAsync(
        string[] settings, string? folder, bool strict, string? format, Fixing fixing, CancellationToken cancellationToken)
    {
        string[] path = folder is null ? [] : [$"--Content:Path={folder}"];
        await using var app = SiteApplication.Build([.. settings, .. path], Logging.WarningsOnly);
        if (fixing != Fixing.None)
        {
            await ActivatorUtilities.CreateInstance<FixVerb>(app.Services).RunAsync(fixing == Fixing.DryRun, cancellationToken);
        }

        var build = await app.Services.GetRequiredService<EditionBuilder>().BuildAsync(cancellationToken);
        var content = app.Services.GetRequiredService<ContentFolder>();
        // The output of a dry run is a patch, which "git apply" reads.
        await (fixing == Fixing.DryRun ? DiagnosticWriter.ToError(format) : DiagnosticWriter.ToOutput(format)).WriteAsync(build, content);
        var counts = DiagnosticCounts.Of(build.Diagnostics);
        await Console.Error.WriteLineAsync($"{content.ArticleDisplayName}: {counts}");
        return counts.Errors > 0 || (strict && counts.Warnings > 0) ? ExitCode.Failed : ExitCode.Clean;
    }
}
