using System.Net.Sockets;
using System.Security.Cryptography;
using BricsPost.Hosting;
using BricsPost.Settings;

namespace BricsPost.Cli;

/// <summary>Starts to listen. An error of the operator or of the machine becomes a message; everything else keeps its stack.</summary>
internal static class ServerStart
{
    private const string Server = "Microsoft.AspNetCore.Server.Kestrel";

    /// <exception cref="SettingsException">Kestrel cannot use its settings, for example because https has no certificate.</exception>
    /// <exception cref="MachineException">The system refuses an address or a file.</exception>
    public static async Task StartAsync(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await MachineException.AtFilesAsync(async () =>
            {
                StaleSockets.Delete(app.Configuration);
                await app.StartAsync(cancellationToken);
            });
        }
        catch (SocketException exception)
        {
            var addresses = string.Join(' ', ListenAddresses.Texts(app.Configuration));
            throw new MachineException($"Cannot listen on {addresses}: {exception.Message}", exception);
        }
        catch (Exception exception) when (exception is CryptographicException || IsOfServer(exception))
        {
            throw new SettingsException([$"The server cannot start: {exception.Message.Split('\n')[0].TrimEnd()}"]);
        }
    }

    private static bool IsOfServer(Exception exception) => exception.Source?.StartsWith(Server, StringComparison.Ordinal) == true;
}
