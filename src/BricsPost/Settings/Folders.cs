namespace BricsPost.Settings;

/// <summary>Where things lie when the operator does not say.</summary>
public static class Folders
{
    /// <summary>The root of the repository while the program runs from its build output, otherwise null.</summary>
    public static string? Repository { get; } = FindRepository();

    /// <summary>The copy beside a published program, or the repository's own.</summary>
    public static string Content =>
        Directory.Exists(BesideProgram) || Repository is null ? BesideProgram : Path.Combine(Repository, "content");

    /// <summary>A folder of our own under the user's cache folder (XDG Base Directory Specification) or, without one, the temp folder.</summary>
    public static string Cache => Path.Combine(UserCache, "brics-post");

    private static string BesideProgram => Path.Combine(AppContext.BaseDirectory, "content");

    private static string UserCache
    {
        get
        {
            if (Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } xdg)
            {
                return xdg;
            }

            var home = Environment.GetFolderPath(
                OperatingSystem.IsWindows() ? Environment.SpecialFolder.LocalApplicationData : Environment.SpecialFolder.UserProfile);
            return home.Length == 0 ? Path.GetTempPath() : OperatingSystem.IsWindows() ? home : Path.Combine(home, ".cache");
        }
    }

    private static string? FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "BricsPost.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
