using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace BricsPost.Publishing;

/// <summary>
/// Tells whether somebody still holds a file open for writing: a half-written article can look valid. Linux grants a read lease
/// only on a file without writers (fcntl(2), "File leases").
/// </summary>
internal static partial class OpenWriters
{
    private const int SetSignal = 10;
    private const int SetLease = 1024;
    private const int ReadLease = 0;
    private const int Unlock = 2;
    private const int WouldBlock = 11;

    // A writer that comes while we hold the lease makes the kernel signal us. This signal is ignored unless somebody listens;
    // the default one, SIGIO, would end the program.
    private const int UrgentSignal = 23;

    /// <summary>Null where it cannot be told: another system, another owner's file, a file system without leases.</summary>
    public static bool? Hold(string path)
    {
        try
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return OperatingSystem.IsLinux() ? IsLeaseRefused(file) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Gone, or not ours to read: nothing to wait for, reading it will tell.
            return false;
        }
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

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int FileControl(SafeFileHandle file, int command, int argument);
}
