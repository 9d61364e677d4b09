using System.Globalization;

namespace BricsPost.Tests.Harness;

/// <summary>
/// The clock of programs that run under libfaketime: that of the system, and so much ahead.
/// It jumps for all of them at once.
/// </summary>
public sealed class ShiftedClock : IDisposable
{
    private static readonly string[] Libraries =
    [
        "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1",
        "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1",
    ];

    private readonly string _file = Path.GetTempFileName();
    private readonly string _library = Requires.Installed(Libraries.FirstOrDefault(File.Exists), "libfaketime", "faketime");
    private TimeSpan _ahead;

    public ShiftedClock() => Ahead = TimeSpan.Zero;

    public TimeSpan Ahead
    {
        get => _ahead;
        set
        {
            var aside = _file + "~";
            var sign = value < TimeSpan.Zero ? '-' : '+';
            File.WriteAllText(aside, string.Create(CultureInfo.InvariantCulture, $"{sign}{Math.Abs(value.TotalSeconds):F3}\n"));
            File.Move(aside, _file, overwrite: true);
            _ahead = value;
        }
    }

    public DateTimeOffset UtcNow => DateTimeOffset.UtcNow + _ahead;

    /// <summary>Only the wall clock is shifted: timers and the times of files stay.</summary>
    public IEnumerable<(string Name, string? Value)> Variables =>
    [
        ("LD_PRELOAD", _library),
        ("FAKETIME_TIMESTAMP_FILE", _file),
        ("FAKETIME_NO_CACHE", "1"),
        ("FAKETIME_DONT_FAKE_MONOTONIC", "1"),
        ("NO_FAKE_STAT", "1"),
    ];

    public void Dispose() => File.Delete(_file);
}
