using BricsPost.Settings;

namespace BricsPost.Cli;

/// <summary>The boundary between a verb and the shell: faults become words and an exit code.</summary>
internal static class CommandRunner
{
    public static async Task<int> RunAsync(Func<Task<int>> verb)
    {
        try
        {
            return await verb();
        }
        catch (SettingsException exception)
        {
            foreach (var fault in exception.Faults)
            {
                await Console.Error.WriteLineAsync($"setting {fault}");
            }

            return ExitCode.Usage;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Failed;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException or FormatException)
        {
            // The machine's faults (a port in use, a disk that is full, a settings file that is no JSON), not ours: the message is enough.
            await Console.Error.WriteLineAsync(exception.Message);
            return exception is InvalidDataException or FormatException ? ExitCode.Usage : ExitCode.Failed;
        }
    }
}
