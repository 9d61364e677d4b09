using BricsPost.Images;
using BricsPost.Tests.Harness;
using BricsPost.Tests.Images;
using Microsoft.Extensions.DependencyInjection;

namespace BricsPost.Tests.Publishing;

/// <summary>Holds the drawing of pictures up after the first rendition, until it is opened.</summary>
internal sealed class DrawingGate : IDisposable
{
    private readonly ManualResetEventSlim _open = new();
    private readonly DrawingScheduler _drawings;
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _drawn;

    public DrawingGate(SiteUnderTest site)
    {
        _drawings = site.Services.GetRequiredService<PictureMaker>().Drawings;
        _drawings.Progressed += Hold;
    }

    /// <summary>Ends with the first rendition.</summary>
    public Task Begun => _begun.Task.WaitAsync(Wait.Limit, TestContext.Current.CancellationToken);

    /// <summary>True while nothing but the first renditions, one for each core, is drawn.</summary>
    public bool IsHeld => !_open.IsSet && Volatile.Read(ref _drawn) <= Environment.ProcessorCount;

    public void Open() => _open.Set();

    /// <summary>A picture that no cache can hold.</summary>
    public static byte[] NewPicture()
    {
        using var image = TestImages.Plain(640, 480, Random.Shared.Next(256), Random.Shared.Next(256), Random.Shared.Next(256));
        return TestImages.Labelled(image, ("exif-ifd0-Artist", $"{Guid.NewGuid()} (ASCII)"));
    }

    public static void Replace(SiteUnderTest site, string name, byte[] bytes)
    {
        var aside = site.Content.FilePath("aside~");
        File.WriteAllBytes(aside, bytes);
        File.Move(aside, site.Content.FilePath(name), overwrite: true);
    }

    public void Dispose()
    {
        _open.Set();
        _drawings.Progressed -= Hold;
    }

    private void Hold(DrawingProgress? progress)
    {
        if (progress is not null)
        {
            Interlocked.Increment(ref _drawn);
            _begun.TrySetResult();
            _open.Wait(TestContext.Current.CancellationToken);
        }
    }
}
