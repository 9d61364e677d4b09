using System.Diagnostics;
using System.Globalization;

namespace BricsPost.Benchmarks.Machine;

/// <summary>A server as a separate process on a free port of the loopback.</summary>
internal sealed class Server : IDisposable
{
    private readonly Process _process;

    private Server(Process process, Ports ports) => (_process, Ports) = (process, ports);

    public int Port => Ports.Plain;

    public Uri Address => new($"http://127.0.0.1:{Ports.Plain}/");

    /// <summary>Of a server that was started with a certificate.</summary>
    public Uri SecureAddress => new($"https://127.0.0.1:{Ports.Secure}/");

    private Ports Ports { get; }

    /// <summary>Of the process and its children, in seconds, since they began (proc(5): utime and stime, in ticks of 10 ms).</summary>
    public double CpuSeconds => Family().Sum(Accounts.CpuSeconds);

    /// <summary>Private memory of the process and its children (proc(5): RssAnon).</summary>
    public double RssAnonMegabytes => Family().Sum(Accounts.RssAnonMegabytes);

    public static Server Start(string program, params string[] arguments) =>
        Start(program, ports => [.. arguments, "--urls", $"http://127.0.0.1:{ports.Plain}"]);

    /// <summary>A program of ASP.NET Core that listens in the clear and over TLS.</summary>
    public static Server StartSecure(string program, Certificate certificate, params string[] arguments) => Start(program, ports =>
    [
        .. arguments, "--urls", $"http://127.0.0.1:{ports.Plain};https://127.0.0.1:{ports.Secure}",
        "--Kestrel:Certificates:Default:Path", certificate.File, "--Kestrel:Certificates:Default:KeyPath", certificate.KeyFile,
    ]);

    public static Server Start(string program, Func<Ports, string[]> arguments)
    {
        var ports = Ports.Free();
        return new Server(Run(program, arguments(ports)), ports);
    }

    /// <summary>Returns when the path first answers 200.</summary>
    /// <exception cref="OperationCanceledException">It has not within a minute.</exception>
    public async Task ReadyAsync(string path = "/")
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var client = new Connection(Port);
        while (await client.TryGetAsync(path) is not { Status: 200 })
        {
            await Task.Delay(1, patience.Token);
        }
    }

    public void Dispose()
    {
        Accounts.Terminate(_process.Id);
        if (!_process.WaitForExit(TimeSpan.FromSeconds(10)))
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private static Process Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // Some watch the folder that they are started in.
            WorkingDirectory = Path.GetDirectoryName(program),
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production" },
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.Write(line.Data is { Length: > 0 } text ? text + "\n" : "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private IEnumerable<int> Family() => Directory.EnumerateDirectories("/proc")
        .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) ? id : 0)
        .Where(id => id == _process.Id || (id != 0 && Accounts.Parent(id) == _process.Id));
}
