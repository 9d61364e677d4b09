using System.Runtime.InteropServices;

namespace BricsPost.Hosting;

/// <summary>
/// Ends the program for SIGHUP as for SIGTERM, gracefully. .NET's host leaves SIGHUP to the system, which kills the process at once and
/// cuts off the requests under way (signal(7)). Where <c>nohup</c> has switched the signal off, it stays off.
/// </summary>
internal sealed class HangUpSignal(IHostApplicationLifetime lifetime) : IHostedService, IDisposable
{
    private PosixSignalRegistration? _registration;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _registration = PosixSignalRegistration.Create(PosixSignal.SIGHUP, context =>
        {
            context.Cancel = true;
            lifetime.StopApplication();
        });
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _registration?.Dispose();
}
