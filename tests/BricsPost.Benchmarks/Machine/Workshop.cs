using System.Diagnostics;

namespace BricsPost.Benchmarks.Machine;

/// <summary>A temporary folder with the published site, its rivals, and samples of what the site serves.</summary>
internal sealed class Workshop : IDisposable
{
    private Workshop()
    {
        Folder = Directory.CreateTempSubdirectory("brics-post-benchmarks-").FullName;
        Certificate = Certificate.Create(Folder);
    }

    public string Folder { get; }

    public Certificate Certificate { get; }

    /// <summary>What the site serves, as files for its rivals.</summary>
    public string SampleFolder => PathOf("samples");

    public static string Repository { get; } = BricsPost.Settings.Folders.Repository
        ?? throw new InvalidOperationException("The benchmarks run from the build output inside the repository.");

    public static async Task<Workshop> OpenAsync()
    {
        var workshop = new Workshop();
        await workshop.PublishAsync(Path.Combine(Repository, "src", "BricsPost"));
        await workshop.PublishAsync(Path.Combine(Repository, "tests", "BricsPost.Rivals"));
        using var site = workshop.Site();
        await Samples.TakeAsync(site, workshop.SampleFolder);
        return workshop;
    }

    public string PathOf(params string[] names) => Path.Combine([Folder, .. names]);

    private string Program => PathOf("BricsPost", "BricsPost");

    private string[] CommonSettings => [$"--Content:Cache={PathOf("cache")}", "--Serilog:MinimumLevel:Default=Warning"];

    public Server Site(params string[] settings) => Server.Start(Program, [.. CommonSettings, .. settings]);

    /// <summary>After this a start is like one over content that has changed.</summary>
    public void ForgetKeptEdition() => Directory.Delete(PathOf("cache", "editions"), recursive: true);

    /// <summary>As its readers meet it: over TLS, at an https address.</summary>
    public Server SecureSite() => Server.StartSecure(Program, Certificate, [.. CommonSettings, "--Site:Url=https://127.0.0.1"]);

    /// <param name="arguments">Of the export.</param>
    public Task ExportAsync(params string[] arguments) =>
        RunAsync(Program, ["export", .. arguments, .. CommonSettings, "--Site:Url=https://127.0.0.1"]);

    /// <summary>What `dotnet new webapp` makes, published as it comes.</summary>
    public async Task<Func<Server>> TemplateAsync()
    {
        await DotnetAsync("new", "webapp", "--output", PathOf("sources", "webapp"));
        await PublishAsync(PathOf("sources", "webapp"));
        return () => Server.Start(PathOf("webapp", "webapp"));
    }

    public Server Rival(string name) => Server.Start(PathOf("BricsPost.Rivals", "BricsPost.Rivals"), [name, SampleFolder]);

    /// <summary>Bare Kestrel over TLS.</summary>
    public Server SecureRival(string samples) =>
        Server.StartSecure(PathOf("BricsPost.Rivals", "BricsPost.Rivals"), Certificate, "bare", samples);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private Task PublishAsync(string project) =>
        DotnetAsync("publish", project, "-c", "Release", "-o", PathOf(Path.GetFileName(project)), "-v", "quiet", "--nologo");

    private static Task DotnetAsync(params string[] arguments) => RunAsync("dotnet", arguments);

    private static async Task RunAsync(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException($"{program} did not start.");
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {output}");
        }
    }
}
