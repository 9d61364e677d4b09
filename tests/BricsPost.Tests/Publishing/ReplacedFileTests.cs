using System.Text;
using BricsPost.Publishing;

namespace BricsPost.Tests.Publishing;

public sealed class ReplacedFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("brics-post-replaced-").FullName;

    private string FilePath => Path.Combine(_folder, "article.md");

    [Fact]
    public async Task A_save_that_came_since_the_file_was_read_is_not_written_over()
    {
        await File.WriteAllTextAsync(FilePath, "what the editor saved meanwhile", Cancellation);

        var exception = await Assert.ThrowsAsync<IOException>(() => WriteAsync("what was read"));

        Assert.Contains("saved by somebody else", exception.Message, StringComparison.Ordinal);
        Assert.Equal("what the editor saved meanwhile", await File.ReadAllTextAsync(FilePath, Cancellation));
        Assert.Equal([FilePath], Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task Otherwise_the_file_is_replaced_whole_and_nothing_stays_beside_it()
    {
        await File.WriteAllTextAsync(FilePath, "what was read", Cancellation);

        await WriteAsync("what was read");

        Assert.Equal("what is written", await File.ReadAllTextAsync(FilePath, Cancellation));
        Assert.Equal([FilePath], Directory.GetFiles(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Task WriteAsync(string expected) =>
        ReplacedFile.WriteAsync(FilePath, Encoding.UTF8.GetBytes(expected), "what is written"u8.ToArray(), Cancellation);
}
