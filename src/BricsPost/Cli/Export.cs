using BricsPost.Hosting;
using BricsPost.Publishing;
using BricsPost.Settings;

namespace BricsPost.Cli;

/// <summary>The verb <c>export</c>.</summary>
internal static class Export
{
    /// <param name="nginx">The file for an nginx configuration; null where nobody asked for one.</param>
    public static async Task<int> RunAsync(
        string[] settings, string folder, string? nginx, string? format, CancellationToken cancellationToken)
    {
        await using var app = SiteApplication.Build(settings, Logging.WarningsOnly);
        var build = await app.Services.GetRequiredService<EditionBuilder>().BuildAsync(cancellationToken);
        await DiagnosticWriter.ToError(format).WriteAsync(build, app.Services.GetRequiredService<ContentFolder>());
        if (build.Edition is not { } edition)
        {
            return ExitCode.Failed;
        }

        if (build.HeldBackUntil is not null)
        {
            await Console.Error.WriteLineAsync(
                "Nothing is exported: the article is held back, and a static host has no clock. Export it when its time has come.");
            return ExitCode.Failed;
        }

        if (!app.Services.GetRequiredService<Site>().HasUrl)
        {
            await Console.Error.WriteLineAsync(
                $"warning: links in these files lead to {app.Services.GetRequiredService<Site>().Url}. {PublicUrlCheck.Advice}");
        }

        // Other hosts have no use for pages about wrong methods and earlier articles.
        var files = ExportedFile.Of(edition).Concat(nginx is null ? [] : ExportedFile.OfServer(edition)).ToList();
        await MachineException.AtFilesAsync(async () =>
        {
            foreach (var file in files)
            {
                await file.WriteAsync(folder, cancellationToken);
            }

            if (nginx is not null)
            {
                // After the files: what it names is there.
                var site = app.Services.GetRequiredService<Site>();
                await WriteAsync(nginx, NginxConfiguration.Of(edition, site, folder, nginx), cancellationToken);
            }
        });
        if (build.Article is { } illustrated)
        {
            app.Services.GetRequiredService<PublishedDays>().Add(illustrated.Article);
        }

        await Console.Out.WriteLineAsync($"Edition {edition.Version}: {files.Count} files in {folder}");
        return ExitCode.Clean;
    }

    private static Task WriteAsync(string path, string text, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".");
        return File.WriteAllTextAsync(path, text, cancellationToken);
    }
}
