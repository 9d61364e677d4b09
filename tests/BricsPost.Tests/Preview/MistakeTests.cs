using System.Text;
using BricsPost.Publishing;
using BricsPost.Tests.Content;
using BricsPost.Tests.Harness;
using BricsPost.Tests.Images;
using Microsoft.Extensions.DependencyInjection;

namespace BricsPost.Tests.Preview;

/// <summary>What editors get wrong, saved while they look: the preview says what <c>check</c> says.</summary>
public sealed class MistakeTests : IAsyncLifetime
{
    private static readonly string Cases = Reads.Path("tests/BricsPost.Tests/Content/Cases");

    private readonly SiteUnderTest _site = SiteUnderTest.Start(null, ("environment", "Development"));

    public static TheoryData<string> Mistakes { get; } =
        [.. Directory.GetFiles(Cases, "mistake-*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Order()];

    public ValueTask InitializeAsync()
    {
        foreach (var picture in Reads.Files.Where(file => file.EndsWith(".jpg", StringComparison.Ordinal)))
        {
            File.Copy(_site.Content.FilePath("tide.jpg"), _site.Content.FilePath(picture));
        }

        File.Copy(_site.Content.FilePath("tide.jpg"), _site.Content.FilePath("Low Tide.png"));
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_mistake_shows_in_the_preview_with_its_place_and_what_to_do(string name)
    {
        var article = await File.ReadAllBytesAsync(Path.Combine(Cases, name + ".md"), TestContext.Current.CancellationToken);
        var expected = await File.ReadAllLinesAsync(Path.Combine(Cases, name + ".expected.txt"), TestContext.Current.CancellationToken);

        var publication = await SaveAsync(article);

        var page = await _site.PageAsync(publication.Rejected.Count > 0 ? "/preview/rejection" : "/preview");
        var shown = page.QuerySelectorAll(".faults li").Select(fault =>
            $"{fault.QuerySelector(".place")?.TextContent.Trim()} {fault.QuerySelectorAll("p")[1].TextContent}");
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Select(Shown), shown);
    }

    [Theory]
    [InlineData("phone.heic", "ftypheic", "BP0411")]
    [InlineData("harbour.jpg", "", "BP0405")]
    [InlineData("harbour.jpg", "Dear Sir", "BP0408")]
    public async Task A_file_that_is_no_picture_shows_in_the_preview(string file, string bytes, string code)
    {
        File.WriteAllText(_site.Content.FilePath(file), bytes.StartsWith("ftyp", StringComparison.Ordinal) ? "\0\0\0\u0018" + bytes + "\0\0\0\0mif1heic" : bytes);

        await SaveAsync(Encoding.UTF8.GetBytes($"---\ntitle: x\ndate: 2013-10-07 10:55\nphoto:\n  file: {file}\n  alt: Boats at low tide\n---\n\nText.\n"));

        var overlay = await _site.PageAsync("/preview/rejection");
        Assert.Contains($"{code} · article.md, line 5, column 9", overlay.QuerySelector(".error .place")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_the_text_hides_none_of_a_picture()
    {
        File.WriteAllText(_site.Content.FilePath("harbour.jpg"), "");
        File.WriteAllBytes(_site.Content.FilePath("small.jpg"), TestImages.Jpeg(width: 1199));

        var publication = await SaveAsync("---\ntitle: x\ndate: tomorrow\ndescription: y\nphoto:\n  file: harbour.jpg\n  alt: Boats at low tide\n---\n\nText.\n\n![A boat](small.jpg)\n"u8.ToArray());

        Assert.Equal(["BP0102", "BP0405", "BP0504"], publication.Rejected.Select(fault => fault.Code));
    }

    [Fact]
    public async Task A_picture_that_is_narrow_is_mentioned_and_published()
    {
        File.WriteAllBytes(_site.Content.FilePath("small.jpg"), TestImages.Jpeg(width: 1199));

        var publication = await SaveAsync("---\ntitle: x\ndate: 2013-10-07 10:55\ndescription: y\nphoto:\n  file: small.jpg\n  alt: Boats at low tide\n---\n\nText.\n"u8.ToArray());

        Assert.Empty(publication.Rejected);
        var desk = await _site.PageAsync("/preview");
        Assert.Contains("BP0504 · article.md, line 6, column 9", desk.QuerySelector(".warning .place")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_the_program_is_told_and_the_page_stays_until_the_next_good_build()
    {
        var failed = new TaskCompletionSource();
        var publisher = _site.Services.GetRequiredService<Publisher>();
        Action<BuildResult> fault = _ => throw new InvalidOperationException("A template is broken.");
        publisher.Finished += fault;
        publisher.Failed += _ => failed.SetResult();

        _site.Content.Save("---\ntitle: x\ndate: 2013-10-07 10:55\n---\n\nText.\n");
        await failed.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        var overlay = await _site.PageAsync("/preview/rejection");
        Assert.Contains("The program failed to build this edition", overlay.QuerySelector("h2")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("A template is broken.", overlay.QuerySelector(".failure pre")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("The program failed", (await _site.PageAsync("/preview")).QuerySelector(".verdict")?.TextContent, StringComparison.Ordinal);

        publisher.Finished -= fault;
        await _site.AfterAsync(() => _site.Content.Save("---\ntitle: Repaired\ndate: 2013-10-07 10:55\n---\n\nText.\n"));
        Assert.Empty((await _site.PageAsync("/preview")).QuerySelectorAll(".failure"));
    }

    private static string Shown(string line)
    {
        var parts = System.Text.RegularExpressions.Regex.Match(line, @"^article\.md\((\d+),(\d+)\): (error|warning) (BP\d+): (.*)$").Groups;
        return $"{(parts[3].Value == "error" ? "Error" : "Warning")} {parts[4]} · article.md, line {parts[1]}, column {parts[2]} {parts[5]}";
    }

    private Task<Publication> SaveAsync(byte[] article) => _site.AfterAsync(
        () =>
        {
            // The cases list the pictures that they expect.
            File.Delete(_site.Content.FilePath("tide.jpg"));
            var aside = _site.Content.ArticlePath + "~";
            File.WriteAllBytes(aside, article);
            File.Move(aside, _site.Content.ArticlePath, overwrite: true);
        },
        publication => publication.Files.Any(file => file.Name == "article.md" && file.ChangedAt == File.GetLastWriteTimeUtc(_site.Content.ArticlePath)));
}
