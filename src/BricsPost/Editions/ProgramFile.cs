namespace BricsPost.Editions;

/// <summary>The program's own file, which counts as a source of every response: a new layout makes a new page.</summary>
internal static class ProgramFile
{
    public static DateTimeOffset ChangedAt { get; } = File.GetLastWriteTimeUtc(Path.Combine(AppContext.BaseDirectory, "BricsPost.dll"));
}
