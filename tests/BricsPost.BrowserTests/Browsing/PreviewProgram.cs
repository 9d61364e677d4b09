using System.Diagnostics;
using BricsPost.Tests.Harness;

namespace BricsPost.BrowserTests.Browsing;

/// <summary>The program in development as a separate process, so that it can be ended and started again.</summary>
public sealed class PreviewProgram : IAsyncDisposable
{
    private readonly Process _process;

    private PreviewProgram(Process process, string address) => (_process, Address) = (process, address);

    public string Address { get; }

    /// <param name="address">Port 0 for any that is free.</param>
    public static async Task<PreviewProgram> StartAsync(ContentOnDisk content, string address)
    {
        var process = ProgramUnderTest.Start(
            "--environment=Development", $"--urls={address}", $"--Content:Path={content.Path}", $"--Content:Cache={ContentOnDisk.Cache}");
        const string serving = "Serving ";
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.IndexOf(serving, StringComparison.Ordinal) is var found and >= 0)
            {
                return new PreviewProgram(process, line[(found + serving.Length)..].Split(' ')[0]);
            }
        }

        throw new InvalidOperationException(await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }
    }
}
