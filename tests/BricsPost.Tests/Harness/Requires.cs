namespace BricsPost.Tests.Harness;

/// <summary>
/// What a test needs of the machine. Where a program is not installed, the test is skipped and names the package to install; where the
/// variable <c>CI</c> is <c>true</c> it fails instead, so that a missing install step cannot hide. A property of the system that no package
/// changes, such as its kernel or the user, skips everywhere.
/// </summary>
public static class Requires
{
    // Debian keeps servers out of a user's PATH.
    private static readonly string[] Folders =
        [.. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
            "/usr/sbin"];

    private static bool IsBuildServer => Environment.GetEnvironmentVariable("CI") == "true";

    /// <param name="name">Of the executable file.</param>
    /// <param name="package">The Debian package that holds it.</param>
    /// <returns>The path of the program.</returns>
    public static string Program(string name, string package) =>
        Installed(Folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists), name, package);

    /// <param name="found">What is installed, or null.</param>
    public static T Installed<T>(T? found, string name, string package) where T : class
    {
        Assert.SkipWhen(found is null && !IsBuildServer, $"{name} is not installed here: install {package}.");
        return found ?? throw new InvalidOperationException($"{name} is not installed on this build server: install {package}.");
    }

    public static void Linux(string reason) => Assert.SkipUnless(OperatingSystem.IsLinux(), reason);

    public static void Unix(string reason) => Assert.SkipWhen(OperatingSystem.IsWindows(), reason);

    /// <summary>Root on Linux: only root starts a program as another user.</summary>
    public static void Root(string reason) => Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root", reason);
}
