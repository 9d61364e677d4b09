using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using BricsPost.Tests.Harness;

namespace BricsPost.Endurance;

/// <summary>
/// Saves without rest: stories with rising numbers, by every way of saving, and between them broken ones and halves of the next one.
/// </summary>
internal sealed partial class RestlessEditor(ContentOnDisk content)
{
    private static readonly string[] BrokenArticles =
    [
        "", "---\ntitle: [open\n---\n\nText.\n", "---\ntitle: Story 999999\n---\n\nNo date.\n", "\0\0\0", "# none\n",
    ];

    private volatile int _newest;

    public int Saves { get; private set; }

    public int Broken { get; private set; }

    public int Halves { get; private set; }

    public async Task SaveUntilAsync(CancellationToken done)
    {
        var random = new Random(20131007);
        while (!done.IsCancellationRequested)
        {
            Saves++;
            await SaveAsync(random);
            await Task.Delay(random.Next(10, 400), CancellationToken.None);
        }
    }

    /// <summary>The number of the one whole story on the page; null where there is none that was saved.</summary>
    public int? StoryOf(string html)
    {
        var page = Newsroom.WithoutLineEnds(html);
        var number = int.Parse("0" + Headline().Match(page).Groups[1].Value, CultureInfo.InvariantCulture);
        var isWhole = Enumerable.Range(0, 40).All(line => page.Contains($"Line {line} of {number}.", StringComparison.Ordinal))
            && page.Contains($"End of {number}.", StringComparison.Ordinal) && page.TrimEnd().EndsWith("</html>", StringComparison.Ordinal);
        return isWhole && number <= _newest ? number : null;
    }

    private async Task SaveAsync(Random random)
    {
        switch (random.Next(10))
        {
            case 0 or 1 or 2:
                Broken++;
                await SaveMethods.All[random.Next(SaveMethods.All.Count)].Save(content, BrokenArticles[random.Next(BrokenArticles.Length)]);
                break;
            case 3 or 4:
                Halves++;
                await HesitateAsync(Newsroom.Article(++_newest), random.Next(300, 3_000));
                break;
            case 5:
                ReplacePicture(random.Next(2) == 0 ? "tide.jpg" : "dune.jpg");
                break;
            default:
                await SaveMethods.All[random.Next(SaveMethods.All.Count)].Save(content, Newsroom.Article(++_newest));
                break;
        }
    }

    // A half that ends at a paragraph looks like an article, also to a program that starts in the middle.
    private async Task HesitateAsync(string article, int milliseconds)
    {
        var bytes = Encoding.UTF8.GetBytes(article);
        var half = article.IndexOf("\n\nLine 20", StringComparison.Ordinal);
        await using var file = new FileStream(
            content.ArticlePath, FileMode.Create, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        await file.WriteAsync(bytes.AsMemory(0, half), CancellationToken.None);
        await Task.Delay(milliseconds, CancellationToken.None);
        await file.WriteAsync(bytes.AsMemory(half), CancellationToken.None);
    }

    private void ReplacePicture(string name)
    {
        File.Copy(Repository.File($"tests/BricsPost.Tests/Harness/{name}"), content.FilePath("aside~"), overwrite: true);
        File.Move(content.FilePath("aside~"), content.FilePath("tide.jpg"), overwrite: true);
    }

    [GeneratedRegex(@"<h1[^>]*>\s*Story (\d+)\s*</h1>")]
    private static partial Regex Headline();
}
