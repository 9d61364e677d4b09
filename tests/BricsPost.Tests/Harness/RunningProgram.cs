using System.Collections.Concurrent;
using System.Diagnostics;

namespace BricsPost.Tests.Harness;

/// <summary>The program as a separate process, in production, over a folder that no other test uses.</summary>
public sealed class RunningProgram : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _log = new();
    private readonly TaskCompletionSource<Uri> _serving = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningProgram(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    public IEnumerable<string> Log => _log;

    /// <summary>A line of proc(5), <c>status</c>, such as <c>RssAnon</c>, in kilobytes.</summary>
    public long Kilobytes(string name) => long.Parse(
        File.ReadLines($"/proc/{Id}/status").First(line => line.StartsWith(name + ":", StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Split('\t')[^1],
        System.Globalization.CultureInfo.InvariantCulture);

    public int Handles => Directory.EnumerateFileSystemEntries($"/proc/{Id}/fd").Count();

    public static RunningProgram Start(string content, string cache, params IEnumerable<string> settings) =>
        Start([], content, cache, settings);

    /// <param name="variables">Of the environment.</param>
    public static RunningProgram Start(
        IEnumerable<(string Name, string? Value)> variables, string content, string cache, params IEnumerable<string> settings) =>
            new(ProgramUnderTest.Start(
        variables, ["--urls=http://127.0.0.1:0", $"--Content:Path={content}", $"--Content:Cache={cache}", "--Site:StopDelay=0",
            .. settings]));

    /// <summary>Over a start that is not the usual one.</summary>
    public static RunningProgram Start(ProcessStartInfo start) =>
        new(Process.Start(start) ?? throw new InvalidOperationException("The program did not start."));

    /// <summary>Where it serves, as soon as it does.</summary>
    public async Task<Uri> AddressAsync() => await _serving.Task.WaitAsync(Wait.Limit, TestContext.Current.CancellationToken);

    public async Task<HttpClient> ClientAsync() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = await AddressAsync() };

    /// <summary>Waits until a line of the log holds the words.</summary>
    public async Task<string> HearsAsync(string words)
    {
        string? Find() => _log.FirstOrDefault(line => line.Contains(words, StringComparison.Ordinal));
        return await Wait.ForAsync(() => Task.FromResult(Find()), found => found is not null) ?? "";
    }

    /// <param name="name">Such as <c>TERM</c>, <c>KILL</c>, <c>STOP</c>.</param>
    public void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{Id}"]);
        kill.WaitForExit();
    }

    public async Task<int> ExitCodeAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Wait.Limit);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }

    private void Hear(string? line)
    {
        const string addresses = "\"Addresses\":\"";
        if (line is null)
        {
            _serving.TrySetException(new InvalidOperationException(string.Join('\n', _log)));
            return;
        }

        _log.Enqueue(line);
        if (line.IndexOf(addresses, StringComparison.Ordinal) is var found and >= 0)
        {
            _serving.TrySetResult(new Uri(line[(found + addresses.Length)..].Split('"', ' ')[0]));
        }
    }
}
