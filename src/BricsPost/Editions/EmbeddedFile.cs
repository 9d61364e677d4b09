namespace BricsPost.Editions;

/// <summary>Reads files that are embedded in the program.</summary>
internal static class EmbeddedFile
{
    /// <param name="name">The path below the project, with slashes.</param>
    public static byte[] Read(string name)
    {
        using var stream = typeof(EmbeddedFile).Assembly.GetManifestResourceStream(name)
            ?? throw new FileNotFoundException("The program was built without one of its files.", name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
