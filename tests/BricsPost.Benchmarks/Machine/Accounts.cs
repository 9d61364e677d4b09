using System.Globalization;
using System.Runtime.InteropServices;

namespace BricsPost.Benchmarks.Machine;

/// <summary>What Linux says of a process (proc(5)).</summary>
internal static partial class Accounts
{
    private const double TicksPerSecond = 100;
    private const int TerminateSignal = 15;

    public static double CpuSeconds(int id) => Fields(id) is { Length: > 12 } fields
        ? (Number(fields[11]) + Number(fields[12])) / TicksPerSecond
        : 0;

    public static int Parent(int id) => Fields(id) is { Length: > 1 } fields ? (int)Number(fields[1]) : 0;

    public static double RssAnonMegabytes(int id)
    {
        var line = File.ReadLines($"/proc/{id}/status").First(line => line.StartsWith("RssAnon:", StringComparison.Ordinal));
        return Number(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]) / 1024;
    }

    public static void Terminate(int id) => _ = Kill(id, TerminateSignal);

    /// <summary>From the state on: the name before it may hold spaces.</summary>
    private static string[] Fields(int id)
    {
        try
        {
            var line = File.ReadAllText($"/proc/{id}/stat");
            return line[(line.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            // It has ended.
            return [];
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int id, int signal);
}
