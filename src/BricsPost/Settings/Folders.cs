namespace BricsPost.Settings;

/// <summary>The folders that the program uses where the operator names none.</summary>
public static class Folders
{
    /// <summary>The root of the repository while the program runs from its build output, otherwise null.</summary>
    public static string? Repository { get; } = FindRepository();

    /// <summary>The copy beside a published program, or the repository's own.</summary>
    public static string Content =>
        Directory.Exists(BesideProgram) || Repository is null ? BesideProgram : Path.Combine(Repository, "content");

    /// <summary>
    /// A folder of the program's own in the user's cache folder (XDG Base Directory Specification). A user without a home gets a private
    /// one in the temp folder. That folder belongs to everybody, and another user could prepare forged pictures there: where the private
    /// one cannot be had, the operator has to name a folder.
    /// </summary>
    internal static string Cache(SettingReader reader)
    {
        if (UserCache is { } folder)
        {
            return Path.Combine(folder, Name);
        }

        var temporary = Path.Combine(Path.GetTempPath(), $"{Name}-{Environment.UserName}");
        return PrivateFolder.TryClaim(temporary)
            ? temporary
            : reader.Reject(
                "Content:Cache", $"must be set: the user has no home folder, and \"{temporary}\" is not the user's alone.", temporary);
    }

    private const string Name = "brics-post";

    private static string BesideProgram => Path.Combine(AppContext.BaseDirectory, "content");

    private static string? UserCache
    {
        get
        {
            if (Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } xdg)
            {
                return xdg;
            }

            var home = Environment.GetFolderPath(
                OperatingSystem.IsWindows() ? Environment.SpecialFolder.LocalApplicationData : Environment.SpecialFolder.UserProfile);
            return home.Length == 0 ? null : OperatingSystem.IsWindows() ? home : Path.Combine(home, ".cache");
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
