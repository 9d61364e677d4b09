using System.Runtime.Versioning;

namespace BricsPost.Settings;

/// <summary>A folder that only its user may read and write, although everybody may write to the folder it lies in.</summary>
internal static class PrivateFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Makes the folder with mode 0700, or finds that it is there, is no link, and belongs to this user alone.</summary>
    public static bool TryClaim(string path)
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                // The temp folder of Windows is the user's own.
                return Directory.CreateDirectory(path).Exists;
            }

            var folder = Directory.CreateDirectory(path, OwnerOnly);
            return folder.LinkTarget is null && folder.UnixFileMode == OwnerOnly && IsOwner(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // Only the owner of a folder may set its mode (chmod(2)). Root always may, so that this proves nothing to root.
    [UnsupportedOSPlatform("windows")]
    private static bool IsOwner(string path)
    {
        File.SetUnixFileMode(path, OwnerOnly);
        return !Environment.IsPrivilegedProcess;
    }
}
