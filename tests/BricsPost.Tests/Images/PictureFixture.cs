using System.Collections.Concurrent;
using BricsPost.Content;
using BricsPost.Content.Diagnostics;
using BricsPost.Images;
using BricsPost.Settings;
using Microsoft.Extensions.Logging;

namespace BricsPost.Tests.Images;

/// <summary>A content folder and a cache folder of one test, and makers that work in them.</summary>
public sealed class PictureFixture : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("brics-post-pictures-").FullName;

    public PictureFixture()
    {
        Directory.CreateDirectory(Content);
        Cache = Path.Combine(_folder, "cache");
    }

    public string Content => Path.Combine(_folder, "content");

    public string Cache { get; set; }

    public EditorialChecks Editorial { get; init; } = EditorialChecks.None;

    public LogLines Log { get; } = new();

    public static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public IEnumerable<string> CacheFiles =>
        Directory.EnumerateFiles(Cache).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    public static Photo PhotoOf(string file, Focus? focus = null) =>
        new(file, "Words for it", null, null, focus ?? Focus.Centre, new Position(7, 9));

    public string Save(string file, byte[] bytes)
    {
        var path = Path.Combine(Content, file);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>A maker as a program that has just started has it.</summary>
    public PictureMaker NewMaker() => new(
        new Site("The BRICS Post", new Uri("https://example.org/"), "en", TimeZoneInfo.Utc, [], Content, Cache, Editorial), Log);

    public Task<Pictures> MakeAsync(string lead) => NewMaker().MakeAsync(PhotoOf(lead), [], Cancelled);

    /// <summary>The picture of a file that is expected to have no fault.</summary>
    public async Task<Picture> MakeLeadAsync(string file, byte[] bytes)
    {
        Save(file, bytes);
        var pictures = await MakeAsync(file);
        Assert.Empty(pictures.Diagnostics);
        Assert.NotNull(pictures.Lead);
        return pictures.Lead;
    }

    /// <summary>The address and the bytes of each of its files.</summary>
    public static IEnumerable<string> BytesOf(Picture? picture)
    {
        Assert.NotNull(picture);
        Assert.NotNull(picture.Crops);
        return picture.Renditions.Append(picture.Crops.Card).Append(picture.Crops.Wide).Append(picture.Crops.Standard)
            .Append(picture.Crops.Square).Select(rendition => rendition.Path + Convert.ToHexString(rendition.Bytes.Span));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

/// <summary>What the maker said, in order.</summary>
public sealed class LogLines : ILogger<PictureMaker>
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> _lines = new();

    public Action<string> OnLine { get; set; } = _ => { };

    public IEnumerable<string> Warnings => _lines.Where(line => line.Level == LogLevel.Warning).Select(line => line.Text);

    public int Made => _lines.Count(line => line.Text.Contains("pixels wide", StringComparison.Ordinal));

    public IEnumerable<string> All => _lines.Select(line => line.Text);

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        _lines.Enqueue((logLevel, formatter(state, exception)));
        OnLine(formatter(state, exception));
    }
}
