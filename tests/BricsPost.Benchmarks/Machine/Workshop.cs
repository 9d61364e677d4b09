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
        await workshop.PublishAsync(Path.Combine(Repository, "src", "BricsPost"));
        await workshop.PublishAsync(Path.Combine(Repository, "tests", "BricsPost.Rivals"));
        await Samples.TakeAsync(workshop);
        return workshop;
    }

    public string PathOf(params string[] names) => Path.Combine([Folder, .. names]);

    public Server Site(params string[] settings) => Server.Start(
        PathOf("BricsPost", "BricsPost"), [$"--Content:Cache={PathOf("cache")}", "--Serilog:MinimumLevel:Default=Warning", .. settings]);

    /// <summary>What `dotnet new webapp` makes, published as it comes.</summary>
    public async Task<Func<Server>> TemplateAsync()
    {
        await DotnetAsync("new", "webapp", "--output", PathOf("sources", "webapp"));
        await PublishAsync(PathOf("sources", "webapp"));
        return () => Server.Start(PathOf("webapp", "webapp"));
    }

    public Server Rival(string name) => Server.Start(PathOf("BricsPost.Rivals", "BricsPost.Rivals"), [name, PathOf("samples")]);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private Task PublishAsync(string project) =>
        DotnetAsync("publish", project, "-c", "Release", "-o", PathOf(Path.GetFileName(project)), "-v", "quiet", "--nologo");

    private static async Task DotnetAsync(params string[] arguments)
    {
        using var dotnet = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("dotnet did not start.");
        var output = await dotnet.StandardOutput.ReadToEndAsync();
        await dotnet.WaitForExitAsync();
        if (dotnet.ExitCode != 0)
        {
            throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)}: {output}");
        }
    }
}
