namespace BricsPost.Images;

/// <summary>
/// Resolves every symbolic link of a path, as realpath(3) does. .NET resolves the last part of a path alone, so that a link among its
/// folders could lead anywhere.
/// </summary>
internal static class RealPath
{
    // As many as Linux follows (path_resolution(7)).
    private const int MaxLinks = 40;

    /// <summary>
    /// True if the file lies below the folder once the links of both are resolved. The folder may be a link, and so may a folder in it:
    /// Kubernetes mounts a volume as <c>article.md → ..data/article.md</c> and <c>..data → ..2024_02_29</c>.
    /// </summary>
    public static bool IsInside(string folder, string path) =>
        OfOrNull(folder) is { } root && OfOrNull(path) is { } file
        && file.StartsWith(Path.EndsInDirectorySeparator(root) ? root : root + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>Null where links lead in a circle. A path that does not exist is resolved as far as it does.</summary>
    private static string? OfOrNull(string path)
    {
        var full = Path.GetFullPath(path);
        var root = Path.GetPathRoot(full) ?? "";
        var (resolved, links) = (root, 0);
        var pending = new Stack<string>(Parts(full[root.Length..]));
        while (pending.TryPop(out var part))
        {
            var next = part == ".." ? Path.GetDirectoryName(resolved) ?? resolved : Path.Combine(resolved, part);
            if (part == ".." || new FileInfo(next).LinkTarget is not { } target)
            {
                resolved = next;
                continue;
            }

            if (++links > MaxLinks)
            {
                return null;
            }

            var rootOfTarget = Path.GetPathRoot(target) ?? "";
            resolved = rootOfTarget.Length > 0 ? rootOfTarget : resolved;
            Array.ForEach([.. Parts(target[rootOfTarget.Length..])], pending.Push);
        }

        return resolved;
    }

    /// <summary>The parts in reverse, as a stack takes them.</summary>
    private static IEnumerable<string> Parts(string path) =>
        path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries)
            .Where(part => part != ".").Reverse();
}
