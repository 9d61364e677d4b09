using System.Runtime.InteropServices;

namespace BricsPost.Images;

/// <summary>
/// Gives back what libvips has freed. Left alone, the allocator of glibc keeps it for the next picture, in a heap for each thread:
/// 200 MB for the rest of the program's life after one photo of 2400 × 1600, and 13 MB with these two calls (mallopt(3), malloc_trim(3)).
/// </summary>
internal static class VipsMemory
{
    // Named in full: other systems and other C libraries have no such file, and need no such call.
    private const string Glibc = "libc.so.6";
    private const int MmapThreshold = -3;

    /// <summary>From now on, pixels live outside the heaps and go back to the system as soon as they are freed.</summary>
    public static void SetMmapThreshold() => OnGlibc(() => _ = SetOption(MmapThreshold, 256 * 1024));

    public static void GiveBack() => OnGlibc(() => _ = Trim(0));

    private static void OnGlibc(Action call)
    {
        try
        {
            call();
        }
        catch (DllNotFoundException)
        {
        }
    }

    [DllImport(Glibc, EntryPoint = "mallopt")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetOption(int parameter, int value);

    [DllImport(Glibc, EntryPoint = "malloc_trim")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Trim(nuint keep);
}
