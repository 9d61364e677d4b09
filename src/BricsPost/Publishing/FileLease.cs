using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace BricsPost.Publishing;

/// <summary>
/// Asks the kernel whether a writer holds a file open: a half-written article can look valid. Linux grants a read lease only on a file
/// without writers (fcntl(2), "File leases").
/// </summary>
internal static partial class FileLease
{
    private const int SetSignal = 10;
    private const int SetLease = 1024;
    private const int ReadLease = 0;
    private const int Unlock = 2;
    private const int WouldBlock = 11;

    // A writer that opens the file while we hold the lease makes the kernel signal us. SIGURG is ignored by default; the usual signal,
    // SIGIO, would end the program.
    private const int UrgentSignal = 23;

    // O_NONBLOCK and O_CLOEXEC: never waits for the writer of a pipe, nor for the holder of a lease (a file server that caches a client's
    // writes).
    private const int ReadWithoutWaiting = 0x80800;

    /// <summary>Null where the kernel cannot say: another system, another owner's file, a file system without leases, a pipe.</summary>
    public static bool? IsOpenForWriting(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        using var file = Open(path, ReadWithoutWaiting);
        // Missing or unreadable: do not wait; the read reports the error.
        return file.IsInvalid ? Marshal.GetLastPInvokeError() == WouldBlock : IsLeaseRefused(file);
    }

    private static bool? IsLeaseRefused(SafeFileHandle file)
    {
        if (FileControl(file, SetSignal, UrgentSignal) != 0)
        {
            return null;
        }

        if (FileControl(file, SetLease, ReadLease) != 0)
        {
            return Marshal.GetLastPInvokeError() == WouldBlock ? true : null;
        }

        _ = FileControl(file, SetLease, Unlock);
        return false;
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial SafeFileHandle Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int FileControl(SafeFileHandle file, int command, int argument);
}
