namespace BricsPost.Tests.Harness;

/// <summary>Every way in which editors and their tools put a file in place.</summary>
public static class SaveMethods
{
    public static IReadOnlyList<(string Name, Func<ContentOnDisk, string, Task> Save)> All { get; } =
    [
        ("aside and renamed", (content, text) => { content.Save(text); return Task.CompletedTask; }),
        ("in place", (content, text) => File.WriteAllTextAsync(content.ArticlePath, text)),
        ("slowly, held open", WriteSlowlyAsync),
        ("deleted and written again", DeleteAndWriteAsync),
        ("away and back", AwayAndBackAsync),
        ("saved twice", async (content, text) => { content.Save(text + "\nMore.\n"); await Task.Delay(3); content.Save(text); }),
        ("by a link that is swapped", SwapLinkAsync),
        ("touched and locked and opened", LockAndOpenAsync),
    ];

    private static async Task WriteSlowlyAsync(ContentOnDisk content, string text)
    {
        await using var writer = new FileStream(
            content.ArticlePath, FileMode.Create, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        foreach (var part in bytes.Chunk((bytes.Length / 4) + 1))
        {
            await writer.WriteAsync(part);
            await Task.Delay(15);
        }
    }

    private static async Task DeleteAndWriteAsync(ContentOnDisk content, string text)
    {
        File.Delete(content.ArticlePath);
        await Task.Delay(5);
        await File.WriteAllTextAsync(content.ArticlePath, text);
    }

    private static async Task AwayAndBackAsync(ContentOnDisk content, string text)
    {
        File.Move(content.ArticlePath, content.FilePath("article.bak"), overwrite: true);
        await Task.Delay(5);
        content.Save(text);
        File.Delete(content.FilePath("article.bak"));
    }

    // As Kubernetes mounts a ConfigMap: article.md -> ..data/article.md, and ..data is a link that is renamed over.
    private static async Task SwapLinkAsync(ContentOnDisk content, string text)
    {
        var folder = content.FilePath($"..{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "article.md"), text);
        var aside = content.FilePath("..data_tmp");
        File.CreateSymbolicLink(aside, Path.GetFileName(folder));
        // .NET renames no link to a folder.
        using (var rename = System.Diagnostics.Process.Start("mv", ["-T", aside, content.FilePath("..data")]))
        {
            await rename.WaitForExitAsync();
        }

        if (new FileInfo(content.ArticlePath).LinkTarget is null)
        {
            File.CreateSymbolicLink(content.FilePath("link"), "..data/article.md");
            File.Move(content.FilePath("link"), content.ArticlePath, overwrite: true);
        }
    }

    private static async Task LockAndOpenAsync(ContentOnDisk content, string text)
    {
        content.Save(text);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(content.ArticlePath, UnixFileMode.None);
            await Task.Delay(2);
            File.SetUnixFileMode(content.ArticlePath, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        File.SetLastWriteTimeUtc(content.ArticlePath, DateTime.UtcNow);
    }
}
