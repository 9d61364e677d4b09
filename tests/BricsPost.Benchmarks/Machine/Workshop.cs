using System.Diagnostics;

namespace BricsPost.Benchmarks.Machine;

/// <summary>A temporary folder with the published site, its rivals, and samples of what the site serves.</summary>
internal sealed class Workshop : IDisposable
{
    private Workshop() => Folder = Directory.CreateTempSubdirectory("brics-post-benchmarks-").FullName;

    public string Folder { get; }

    public static string Repository { get; } = BricsPost.Settings.Folders.Repository
        ?? throw new InvalidOperationException("The benchmarks run from the build output inside the repository.");

    public static async Task<Workshop> OpenAsync()
    {
        var workshop = new Workshop();
        await workshop.PublishAsync("src/BricsPost");
        await workshop.PublishAsync("tests/BricsPost.Rivals");
        await Samples.TakeAsync(workshop);
        return workshop;
    }

    public string PathOf(params string[] names) => Path.Combine([Folder, .. names]);

    public Server Site(params string[] settings) => Server.Start(
        PathOf("BricsPost", "BricsPost"), [$"--Content:Cache={PathOf("cache")}", "--Serilog:MinimumLevel:Default=Warning", .. settings]);

    public Server Rival(string name) => Server.Start(PathOf("BricsPost.Rivals", "BricsPost.Rivals"), [name, PathOf("samples")]);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private async Task PublishAsync(string project)
    {
        var output = PathOf(Path.GetFileName(project));
        using var publish = Process.Start("dotnet", ["publish", Path.Combine(Repository, project), "-c", "Release", "-o", output, "-v", "quiet", "--nologo"]);
        await publish.WaitForExitAsync();
        if (publish.ExitCode != 0)
        {
            throw new InvalidOperationException($"{project} could not be published.");
        }
    }
}
