using System.Security.Cryptography;

namespace BricsPost.Images;

/// <summary>
/// Finished work by name, in memory and in a folder that several programs may share. A file holds the bytes and then their SHA-256:
/// what a crash, a full disk or a stranger has damaged is not found.
/// </summary>
internal sealed partial class RenditionCache(string folder, ILogger logger)
{
    private readonly RecentBuilds<byte[]> _memory = new();
    private readonly Lock _making = new();
    private volatile bool _known;
    private int _failing;
    private int _grown;

    public byte[]? GetOrNull(string name)
    {
        return _memory.GetOrNull(name) ?? (Read(Path.Combine(folder, name)) is { } bytes ? _memory.Add(name, bytes) : null);
    }

    /// <summary>Keeps finished work; where the folder cannot take it, in memory alone.</summary>
    public byte[] Store(string name, byte[] bytes)
    {
        var aside = Path.Combine(folder, $"{name}.{Guid.NewGuid():N}.tmp");
        try
        {
            EnsureFolder();
            Write(aside, bytes);
            File.Move(aside, Path.Combine(folder, name), overwrite: true);
            _grown = 1;
            LogRecovered();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // On Windows also when another program reads the same file just now: it holds the same bytes.
            LogUnavailable(exception);
            Discard(aside);
        }

        return _memory.Add(name, bytes);
    }

    /// <summary>
    /// Forgets in memory what no recent build has asked for; the folder keeps it for a month. What is kept in memory counts as used there
    /// as well: a program that runs for months reads its files at the start alone.
    /// </summary>
    public void EndBuild(bool isGood)
    {
        _memory.EndBuild(isGood);
        foreach (var name in _memory.Keys)
        {
            Pruning.MarkUsed(Path.Combine(folder, name));
        }

        if (Interlocked.Exchange(ref _grown, 0) == 1)
        {
            Pruning.Prune(folder);
        }
    }

    // Somebody may clear it away while the program runs; renditions are made side by side, and the log has one line.
    private void EnsureFolder()
    {
        lock (_making)
        {
            if (_known && !Directory.Exists(folder))
            {
                LogVanished(folder);
            }

            Directory.CreateDirectory(folder);
            _known = true;
        }
    }

    private byte[]? Read(string path)
    {
        try
        {
            var file = File.ReadAllBytes(path);
            if (!IsWhole(file))
            {
                return null;
            }

            _known = true;
            Pruning.MarkUsed(path);
            return file[..^SHA256.HashSizeInBytes];
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogUnavailable(exception);
            return null;
        }
    }

    private static bool IsWhole(ReadOnlySpan<byte> file)
    {
        var length = file.Length - SHA256.HashSizeInBytes;
        return length > 0 && SHA256.HashData(file[..length]).AsSpan().SequenceEqual(file[length..]);
    }

    private static void Write(string path, byte[] bytes)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1);
        file.Write(bytes);
        file.Write(SHA256.HashData(bytes));
    }

    private static void Discard(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next pruning takes it.
        }
    }
}
