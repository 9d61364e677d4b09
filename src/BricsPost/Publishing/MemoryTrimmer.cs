using System.Runtime.InteropServices;

namespace BricsPost.Publishing;

/// <summary>
/// Returns memory after a build. A build allocates many times the size of the edition, and serving allocates too little to trigger a
/// collection.
/// </summary>
internal static partial class MemoryTrimmer
{
    /// <summary>
    /// Frees what a build left in the young generations for the next build. Otherwise a row of edits fills a generation that is sized for
    /// the caches of large processors. Takes some milliseconds.
    /// </summary>
    public static void CollectGen1() => GC.Collect(1, GCCollectionMode.Forced, blocking: true);

    /// <summary>
    /// Returns memory to the operating system. Stops the program for some ten milliseconds:
    /// for a quiet moment, once after each edition.
    /// </summary>
    public static void Trim()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        if (OperatingSystem.IsLinux())
        {
            TrimNativeHeap();
        }
    }

    // Compressors and libvips allocate from the C library, which keeps what they free (malloc_trim(3)).
    private static void TrimNativeHeap()
    {
        try
        {
            _ = MallocTrim(0);
        }
        catch (EntryPointNotFoundException)
        {
            // musl has no such function, and keeps less.
        }
    }

    [LibraryImport("libc", EntryPoint = "malloc_trim")]
    private static partial int MallocTrim(nint padding);
}
