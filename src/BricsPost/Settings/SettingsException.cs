namespace BricsPost.Settings;

/// <summary>The program cannot start with these settings. Holds every error in them.</summary>
public sealed class SettingsException(IReadOnlyList<string> faults)
    : Exception(string.Join(Environment.NewLine, faults))
{
    public IReadOnlyList<string> Faults => faults;
}
