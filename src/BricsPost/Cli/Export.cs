using BricsPost.Publishing;

namespace BricsPost.Cli;

/// <summary>The verb <c>export</c>.</summary>
internal static class Export
{
    public static async Task<int> RunAsync(string[] settings, string folder, string? format, CancellationToken cancellationToken)
    {
        await using var app = SiteApplication.Build(settings, QuietLog.For);
        var build = await app.Services.GetRequiredService<EditionBuilder>().BuildAsync(cancellationToken);
        await DiagnosticLines.ToError(format).WriteAsync(build, app.Services.GetRequiredService<ContentFolder>());
        if (build.Edition is not { } edition)
        {
            return ExitCode.Failed;
        }

        var files = ExportedFile.Of(edition).ToList();
        foreach (var file in files)
        {
            await file.WriteAsync(folder, cancellationToken);
        }

        await Console.Out.WriteLineAsync($"Edition {edition.Version}: {files.Count} files in {folder}");
        return ExitCode.Clean;
    }
}
