using System.Globalization;
using BricsPost.Settings;

namespace BricsPost.Delivery.Kestrel;

/// <summary>How many files and connections the system lets the program hold open at once.</summary>
internal static class FileDescriptorLimit
{
    // Some 290 are open while the site serves and an editor saves; 100 more are for readers.
    private const int MinToServe = 400;

    // Of a system that does not say: more than readers hold, less than memory.
    private const int Otherwise = 20_000;

    // The soft limit, the first number of its line in proc(5): the runtime has raised it to the hard one by now.
    private const string OnLinux = "/proc/self/limits";

    public static int Value { get; } = File.Exists(OnLinux) ? Read(File.ReadLines(OnLinux)) : Otherwise;

    /// <exception cref="SettingsException">There are so few that the runtime would fail to open its own libraries.</exception>
    public static void Check()
    {
        if (Value < MinToServe)
        {
            throw new SettingsException([
                $"The system lets the program hold {Value} files open, and it needs {MinToServe}. "
                + "Raise the limit (ulimit -n, LimitNOFILE= of systemd).",
            ]);
        }
    }

    /// <returns>At most 100,000: "unlimited", or the million of a container, is no reason to expect so many connections.</returns>
    internal static int Read(IEnumerable<string> lines)
    {
        const int most = 100_000;
        const string name = "Max open files";
        var soft = lines.FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?[name.Length..]
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)[0];
        return int.TryParse(soft, NumberStyles.None, CultureInfo.InvariantCulture, out var handles) ? Math.Min(handles, most) : most;
    }
}
