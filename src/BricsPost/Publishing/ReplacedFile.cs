namespace BricsPost.Publishing;

/// <summary>Replaces a file whole: a crash or a reader in between finds the old text or the new one, never a half.</summary>
public static class ReplacedFile
{
    /// <param name="expected">What the file was when it was read; a save that came in between is not written over.</param>
    /// <exception cref="IOException">The file has changed, or cannot be written.</exception>
    public static async Task WriteAsync(
        string path, ReadOnlyMemory<byte> expected, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        // A link stays a link: the file that it leads to is replaced.
        var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
        if (File.GetAttributes(target).HasFlag(FileAttributes.ReadOnly))
        {
            throw new IOException($"{path} is read-only. Nothing was changed.");
        }

        var aside = Path.Combine(Path.GetDirectoryName(target) ?? ".", $".{Path.GetFileName(target)}.{Environment.ProcessId}.tmp");
        try
        {
            await WriteAsideAsync(aside, target, bytes, cancellationToken);
            if (!(await File.ReadAllBytesAsync(target, cancellationToken)).AsSpan().SequenceEqual(expected.Span))
            {
                throw new IOException($"{path} was saved by somebody else meanwhile. Nothing was changed; run the command again.");
            }

            File.Move(aside, target, overwrite: true);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    private static async Task WriteAsideAsync(string aside, string target, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(aside, FileMode.CreateNew, FileAccess.Write);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file.SafeFileHandle, File.GetUnixFileMode(target));
        }

        await file.WriteAsync(bytes, cancellationToken);
        file.Flush(flushToDisk: true);
    }
}
