namespace BricsPost.Tests.Harness;

/// <summary>The checkout that the tests were built from.</summary>
public static class Repository
{
    public static string Root { get; } = BricsPost.Settings.Folders.Repository
        ?? throw new InvalidOperationException("The tests run from the build output inside the repository.");

    public static string File(string path) => Path.Combine(Root, path);
}
