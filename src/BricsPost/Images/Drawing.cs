using BricsPost.Content;

namespace BricsPost.Images;

/// <summary>A picture that is being drawn.</summary>
/// <param name="count">The renditions that were missing when it began.</param>
/// <param name="stop">Never disposed: it holds no timer and no handle, and is cancelled also after the end.</param>
internal sealed class Drawing(int count, CancellationTokenSource stop)
{
    private int _left = count;

    public CancellationToken Stopped => stop.Token;

    public Task<Picture> Task { get; private set; } =
        System.Threading.Tasks.Task.FromException<Picture>(new InvalidOperationException("Not begun."));

    /// <summary>True if an edition was published without it: somebody has to hear when it is ready.</summary>
    public bool IsOwed { get; set; }

    /// <summary>True if it failed, and another attempt may come out otherwise.</summary>
    public bool IsWorthAnotherAttempt =>
        Task is { IsCompleted: true, IsCompletedSuccessfully: false }
            && Task.Exception?.InnerException is not UnusablePictureException { MayPass: false };

    /// <summary>The renditions that are still missing.</summary>
    public int Left => Volatile.Read(ref _left);

    /// <summary>What was drawn, once the task has ended, in the words of the article that wants it now.</summary>
    /// <exception cref="UnusablePictureException">It cannot be drawn.</exception>
    public Picture ResultFor(Photo photo) => Task.GetAwaiter().GetResult() with { Photo = photo };

    public void Begin(Func<Task<Picture>> draw) => Task = System.Threading.Tasks.Task.Run(draw, CancellationToken.None);

    public void CountDown() => Interlocked.Decrement(ref _left);

    public void Cancel() => stop.Cancel();
}
