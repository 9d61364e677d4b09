using System.Security.Cryptography;
using System.Text;
using BricsPost.Settings;

namespace BricsPost.Publishing;

/// <summary>
/// Keeps the published edition in the cache folder, so that a restart gives readers what they had: over broken content because there is
/// nothing else, over unchanged content because it is quicker. One file for each site, named by content path and public address. Over
/// broken content, an edition kept under other settings (a name, a profile) is served with those: all of its responses belong together.
/// </summary>
public sealed partial class KeptEditions(Site site, TimeProvider clock, ILogger<KeptEditions> logger)
{
    private static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(1);

    private readonly string _folder = Path.Combine(site.CachePath, "editions");
    private readonly string _name = Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{site.ContentPath}\n{site.Url}")).AsSpan(0, 8));
    private int _isFailing;
    private int _isDamaged;

    private string FilePath => Path.Combine(_folder, _name + ".edition");

    /// <summary>
    /// Writes the edition beside the kept one, before readers get it: whatever they got, a start after a kill finds it. The disk is not
    /// waited for, so this takes milliseconds.
    /// </summary>
    /// <returns>The file, or null where the folder cannot take it.</returns>
    internal string? WriteAside(KeptEdition kept) => Try(() =>
    {
        OwnFolder();
        var path = Path.Combine(_folder, $"{_name}.{Guid.NewGuid():N}.new");
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
        KeptEditionWriter.Write(file, kept);
        return path;
    });

    /// <summary>Makes a file written aside the kept one, once it has reached the disk; never an older one over a newer one.</summary>
    internal void Replace(string aside) => Try(() =>
    {
        DateTimeOffset? readAt;
        using (var file = new FileStream(aside, FileMode.Open, FileAccess.ReadWrite, FileShare.Read))
        {
            readAt = KeptEditionReader.ReadAtOrNull(file);
            file.Flush(flushToDisk: true);
        }

        if (IsOlder(readAt, ReadAtOrNull(FilePath)))
        {
            File.Delete(aside);
        }
        else
        {
            File.Move(aside, FilePath, overwrite: true);
            RemoveOlderThan(readAt);
        }

        LogAgain();
        return aside;
    });

    /// <summary>The newest whole edition in the folder; null where there is none.</summary>
    public KeptEdition? ReadOrNull()
    {
        if (!Directory.Exists(_folder) || Try(() => OwnFolder()) is null)
        {
            return null;
        }

        var kept = Try(() => File.Exists(FilePath) ? File.ReadAllBytes(FilePath) : null) is { } file ? KeptEditionReader.ReadOrNull(file)
            ?? Damaged() : null;
        // A kill may have come between the two steps of keeping, or within the first.
        return Asides().Select(path => Try(() => File.ReadAllBytes(path)) is { } aside ? KeptEditionReader.ReadOrNull(aside) : null)
            .Prepend(kept).MaxBy(edition => edition?.ReadAt ?? DateTimeOffset.MinValue);
    }

    internal static void Discard(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next edition that is kept removes it.
        }
    }

    // Only the owner of a folder may change who may write into it: one that another user made ready, with pages of theirs, is refused.
    private string OwnFolder()
    {
        Directory.CreateDirectory(_folder);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return _folder;
    }

    // A time that lies ahead comes from a clock that was wrong, and says nothing.
    private bool IsOlder(DateTimeOffset? one, DateTimeOffset? kept) => kept is not null && one < kept && kept <= clock.GetUtcNow() +
        Abandoned;

    private void RemoveOlderThan(DateTimeOffset? readAt)
    {
        foreach (var path in Asides())
        {
            var isUseless = ReadAtOrNull(path) is { } other ? other < readAt : DateTime.UtcNow - File.GetLastWriteTimeUtc(path) > Abandoned;
            if (isUseless)
            {
                Discard(path);
            }
        }
    }

    private string[] Asides() => Try(() => Directory.GetFiles(_folder, $"{_name}.*.new")) ?? [];

    private static DateTimeOffset? ReadAtOrNull(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        using var file = File.OpenRead(path);
        return KeptEditionReader.ReadAtOrNull(file);
    }

    private KeptEdition? Damaged()
    {
        // A start reads it more than once.
        if (Interlocked.Exchange(ref _isDamaged, 1) == 0)
        {
            LogDamaged(FilePath);
        }

        return null;
    }
}
