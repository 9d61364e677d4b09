namespace BricsPost.Cli;

/// <summary>The machine refused something that the program was asked for: a port in use, a full disk. The message is enough.</summary>
internal sealed class MachineException(string message, Exception cause) : Exception(message, cause)
{
    /// <summary>Runs what only reads and writes files that the operator named.</summary>
    /// <exception cref="MachineException">The system refused one of them.</exception>
    public static async Task AtFilesAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MachineException(exception.Message, exception);
        }
    }
}
