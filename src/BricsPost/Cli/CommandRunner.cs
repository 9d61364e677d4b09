using BricsPost.Settings;

namespace BricsPost.Cli;

/// <summary>The boundary between a verb and the shell: what the operator can change becomes a message and an exit code.</summary>
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
        catch (MachineException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Failed;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Unexpected here, so it may be a fault in the program: the stack says where.
            await Console.Error.WriteLineAsync(exception.ToString());
            return ExitCode.Failed;
        }
    }
}
