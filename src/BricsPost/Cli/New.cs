using System.Globalization;
using System.Reflection;

namespace BricsPost.Cli;

/// <summary>The verb <c>new</c>.</summary>
internal static class New
{
    private const string Picture = "replace-me.png";

    public static async Task<int> RunAsync(string folder, CancellationToken cancellationToken)
    {
        var (article, picture) = (Path.Combine(folder, "article.md"), Path.Combine(folder, Picture));
        if (new[] { article, picture }.FirstOrDefault(Path.Exists) is { } there)
        {
            await Console.Error.WriteLineAsync($"{there} is there already. Nothing was written.");
            return ExitCode.Failed;
        }

        Directory.CreateDirectory(folder);
        await WriteAsync(picture, await ResourceAsync("Cli/NewArticle/replace-me.png", cancellationToken), cancellationToken);
        await WriteAsync(article, await ArticleAsync(cancellationToken), cancellationToken);
        await Console.Out.WriteLineAsync($"{article}: begin here. Check it with: check {folder}");
        return ExitCode.Clean;
    }

    /// <summary>The day is today's, so that the article is published at once; its time is the beginning of the hour, in UTC.</summary>
    private static async Task<byte[]> ArticleAsync(CancellationToken cancellationToken)
    {
        var text = System.Text.Encoding.UTF8.GetString(await ResourceAsync("Cli/NewArticle/article.md", cancellationToken));
        var now = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd HH:00 'Z'", CultureInfo.InvariantCulture);
        return System.Text.Encoding.UTF8.GetBytes(text.Replace("DATE", now, StringComparison.Ordinal));
    }

    private static async Task<byte[]> ResourceAsync(string name, CancellationToken cancellationToken)
    {
        await using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException(name);
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }

    // A file that came in between is not written over.
    private static async Task WriteAsync(string path, byte[] bytes, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        await file.WriteAsync(bytes, cancellationToken);
    }
}
