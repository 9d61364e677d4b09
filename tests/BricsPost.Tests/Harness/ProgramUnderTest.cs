using System.Diagnostics;
using System.Text.Json;

namespace BricsPost.Tests.Harness;

/// <summary>The program as a separate process, as operators run it.</summary>
public static class ProgramUnderTest
{
    /// <summary>Runs to the end.</summary>
    public static Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] args) => RunAsync([], args);

    /// <param name="variables">Of the environment, besides the usual ones.</param>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(
        IEnumerable<(string Name, string? Value)> variables, params string[] args)
    {
        using var process = Start(Command(variables, "dotnet", [Program, .. args]));
        return await FinishAsync(process);
    }

    /// <summary>Runs to the end under another program, such as prlimit(1).</summary>
    /// <param name="wrapper">That program and its arguments.</param>
    public static async Task<(int ExitCode, string Output, string Error)> RunUnderAsync(string[] wrapper, params string[] args)
    {
        using var process = Start(Command([], wrapper[0], [.. wrapper[1..], "dotnet", Program, .. args]));
        return await FinishAsync(process);
    }

    /// <summary>Runs to the end as the user nobody, without a home folder; only root can start it.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsNobodyAsync(
        IEnumerable<(string Name, string? Value)> variables, params string[] args)
    {
        using var process = Start(
            Command(variables, "setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", "dotnet", Program, .. args]));
        return await FinishAsync(process);
    }

    /// <summary>Runs to the end on a pseudo-terminal, of which output and error are one.</summary>
    public static async Task<string> RunOnTerminalAsync(
        int columns, IEnumerable<(string Name, string? Value)> variables, params string[] args)
    {
        Requires.Linux("Only the script(1) of Linux takes a command this way.");
        var script = Requires.Program("script", "bsdutils");
        var line = $"stty cols {columns}; dotnet {string.Join(' ', args.Prepend(Program).Select(arg => $"'{arg}'"))}";
        using var process = Start(Command(variables, script, ["-qec", line, "/dev/null"]));
        return (await FinishAsync(process)).Output.ReplaceLineEndings("\n");
    }

    public static Process Start(params string[] args) => Start([], args);

    public static Process Start(IEnumerable<(string Name, string? Value)> variables, params string[] args) =>
        Start(Command(variables, "dotnet", [Program, .. args]));

    /// <summary>Where it listens, read from its log once it serves.</summary>
    public static async Task<Uri> AddressAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync(Cancellation) is { } line)
        {
            if (JsonDocument.Parse(line).RootElement.TryGetProperty("Addresses", out var addresses))
            {
                return new Uri(addresses.GetString() ?? "");
            }
        }

        throw new EndOfStreamException(await process.StandardError.ReadToEndAsync(Cancellation));
    }

    private static string Program => Path.Combine(AppContext.BaseDirectory, "BricsPost.dll");

    private static async Task<(int ExitCode, string Output, string Error)> FinishAsync(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync(Cancellation);
        var error = process.StandardError.ReadToEndAsync(Cancellation);
        using var limit = Wait.Begin();
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }

        return (process.ExitCode, await output, await error);
    }

    /// <summary>The start of the program, for tests that change something about it.</summary>
    public static ProcessStartInfo StartOf(IEnumerable<(string Name, string? Value)> variables, params string[] args) =>
        Command(variables, "dotnet", [Program, .. args]);

    private static ProcessStartInfo Command(IEnumerable<(string Name, string? Value)> variables, string file, IEnumerable<string> args)
    {
        var start = new ProcessStartInfo(file, args)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["DOTNET_ENVIRONMENT"] = null, ["ASPNETCORE_URLS"] = null,
                ["NO_COLOR"] = null, ["Site__Url"] = "http://localhost:5080",
                // A third of the CPU of a start that lives for a second: profiles for later, and each page of code mapped twice.
                ["DOTNET_TieredPGO"] = "0", ["DOTNET_EnableWriteXorExecute"] = "0" },
        };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static Process Start(ProcessStartInfo start) =>
        Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
