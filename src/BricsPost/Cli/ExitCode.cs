namespace BricsPost.Cli;

public static class ExitCode
{
    public const int Clean = 0;

    /// <summary>The content has errors, or the program could not do what it was asked.</summary>
    public const int Failed = 1;

    /// <summary>The command line or the settings cannot be used.</summary>
    public const int Usage = 2;
}
