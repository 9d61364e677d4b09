namespace BricsPost.Tests.Harness;

/// <summary>The editor's folder of one test: a short article and its picture.</summary>
public sealed class ContentOnDisk : IDisposable
{
    public const string Title = "Low tide at Sanur";

    // Made once for all tests: renditions are found by the hash of their original.
    public static readonly string Cache = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "brics-post-tests", "cache");

    // The kept edition of every site that a test ever started would fill the disk.
    static ContentOnDisk()
    {
        var editions = new DirectoryInfo(System.IO.Path.Combine(Cache, "editions"));
        foreach (var file in editions.Exists
            ? editions.EnumerateFiles().Where(file => file.LastWriteTimeUtc < DateTime.UtcNow.AddHours(-1))
            : [])
        {
            file.Delete();
        }
    }

    public ContentOnDisk()
    {
        Path = Directory.CreateTempSubdirectory("brics-post-").FullName;
        File.Copy(Repository.File("tests/BricsPost.Tests/Harness/tide.jpg"), FilePath("tide.jpg"));
        Save(Article());
    }

    public string Path { get; }

    public string ArticlePath => FilePath("article.md");

    public string FilePath(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>A valid article in which the given keys replace or join the usual ones.</summary>
    public static string Article(string title = Title, string keys = "", string body = "The sea went out.\n\nIt came back.") => $"""
        ---
        title: {title}
        date: 2024-02-29 06:30
        photo:
          file: tide.jpg
          alt: A beach
          caption: The beach
          credit: AP
        {(keys.Contains("description:", StringComparison.Ordinal) ? keys : $"description: The sea went out.\n{keys}".TrimEnd())}
        ---

        {body}

        """;

    /// <summary>Saves as careful editors do: aside, then renamed over the file.</summary>
    public void Save(string article)
    {
        var aside = ArticlePath + "~";
        File.WriteAllText(aside, article);
        File.Move(aside, ArticlePath, overwrite: true);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
