using System.Diagnostics;
using System.Text.Json;

namespace BricsPost.Tests.Harness;

/// <summary>The program as a process of its own, as operators run it.</summary>
public static class ProgramUnderTest
{
    /// <summary>Runs to the end.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] args)
    {
        using var process = Start(args);
        var output = process.StandardOutput.ReadToEndAsync(Cancellation);
        var error = process.StandardError.ReadToEndAsync(Cancellation);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }

        return (process.ExitCode, await output, await error);
    }

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

    public static Process Start(params string[] args) => Start([], args);

    public static Process Start((string Name, string? Value)[] environment, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "BricsPost.dll"), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["DOTNET_ENVIRONMENT"] = null, ["ASPNETCORE_URLS"] = null },
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
