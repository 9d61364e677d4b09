using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace BricsPost.Images;

/// <summary>
/// Finished work by name, in memory and in a folder that several programs may share. A file holds the bytes and then their SHA-256:
/// what a crash, a full disk or a stranger has damaged is not found.
/// </summary>
internal sealed partial class RenditionCache(string folder, ILogger logger)
{
    private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>> _memory = new();
    private readonly ConcurrentDictionary<string, bool> _asked = new();
    private int _failing;
    private int _grown;

    public async Task<ReadOnlyMemory<byte>?> FindAsync(string name, CancellationToken cancellationToken)
    {
        _asked[name] = true;
        if (_memory.TryGetValue(name, out var known))
        {
            return known;
        }

        var path = Path.Combine(folder, name);
        try
        {
            var file = await File.ReadAllBytesAsync(path, cancellationToken);
            if (!IsWhole(file))
            {
                return null;
            }

            Pruning.MarkUsed(path);
            return _memory[name] = file.AsMemory(..^SHA256.HashSizeInBytes);
        }
        catch (Exception cause) when (cause is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            Complain(cause);
            return null;
        }
    }

    /// <summary>Keeps finished work; where the folder cannot take it, in memory alone.</summary>
    public async Task<ReadOnlyMemory<byte>> KeepAsync(string name, byte[] bytes, CancellationToken cancellationToken)
    {
        _memory[name] = bytes;
        var aside = Path.Combine(folder, $"{name}.{Guid.NewGuid():N}.tmp");
        try
        {
            Directory.CreateDirectory(folder);
            await WriteAsync(aside, bytes, cancellationToken);
            File.Move(aside, Path.Combine(folder, name), overwrite: true);
            _grown = 1;
            Rejoice();
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            // On Windows also when another program reads the same file just now: it holds the same bytes.
            Complain(cause);
            Discard(aside);
        }

        return bytes;
    }

    /// <summary>Forgets in memory what nobody has asked for since the last time; the folder keeps it for a month.</summary>
    public void Tidy()
    {
        if (Interlocked.Exchange(ref _grown, 0) == 1)
        {
            Pruning.Prune(folder);
        }

        foreach (var name in _memory.Keys.Where(name => !_asked.ContainsKey(name)))
        {
            _memory.TryRemove(name, out _);
        }

        _asked.Clear();
    }

    private static bool IsWhole(byte[] file) =>
        file.Length > SHA256.HashSizeInBytes
        && SHA256.HashData(file.AsSpan(..^SHA256.HashSizeInBytes)).AsSpan().SequenceEqual(file.AsSpan(^SHA256.HashSizeInBytes..));

    private static async Task WriteAsync(string path, byte[] bytes, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous);
        await file.WriteAsync(bytes, cancellationToken);
        await file.WriteAsync(SHA256.HashData(bytes), cancellationToken);
    }

    private static void Discard(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            // The next pruning takes it.
        }
    }
}
