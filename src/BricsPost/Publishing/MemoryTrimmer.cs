using System.Runtime.InteropServices;

namespace BricsPost.Publishing;

/// <summary>What building an edition leaves behind: many times its size, and requests allocate too little for the collector ever to come by.</summary>
internal static partial class MemoryTrimmer
{
    /// <summary>Free for the next edition: otherwise a row of edits fills a generation that is sized for the caches of large processors. Some milliseconds.</summary>
    public static void CollectGen1() => GC.Collect(1, GCCollectionMode.Forced, blocking: true);

    /// <summary>Back to the operating system. Holds the program for some ten milliseconds: for a quiet moment, once after each edition.</summary>
    public static void Trim()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        if (OperatingSystem.IsLinux())
        {
            TrimNativeHeap();
        }
    }

    // Compressors and libvips work in memory of the C library, which keeps what they free (malloc_trim(3)).
    private static void TrimNativeHeap()
    {
        try
        {
            _ = MallocTrim(0);
        }
        catch (EntryPointNotFoundException)
        {
            // musl has nothing of the kind, and keeps less.
        }
    }

    [LibraryImport("libc", EntryPoint = "malloc_trim")]
    private static partial int MallocTrim(nint padding);
}
