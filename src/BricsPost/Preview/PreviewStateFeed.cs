using System.Runtime.CompilerServices;
using BricsPost.Images;
using BricsPost.Publishing;

namespace BricsPost.Preview;

/// <summary>Holds the newest state of the preview, and reports each newer one to its followers.</summary>
public sealed class PreviewStateFeed(CurrentEdition current)
{
    private volatile PreviewState? _newest;
    private volatile DrawingProgress? _drawing;
    private TaskCompletionSource _next = Promise();

    /// <exception cref="InvalidOperationException">Nothing has been published yet.</exception>
    public PreviewState Newest =>
        (_newest ?? throw new InvalidOperationException("There is no preview before the first edition.")) with { Drawing = _drawing };

    /// <summary>Called for one build after the other.</summary>
    public void Take(BuildResult build)
    {
        if (build is { Article: { } article, Edition: { } edition })
        {
            _newest = new PreviewState(build, article, edition) { HeldBackUntil = build.HeldBackUntil };
        }
        else
        {
            var publication = current.Publication;
            _newest = (_newest ?? new PreviewState(build, null, publication.Edition)) with
            {
                Newest = build,
                Edition = publication.HeldBack?.Edition ?? publication.Edition,
                HeldBackUntil = publication.HeldBack?.Until,
                Failure = null,
            };
        }

        Notify();
    }

    /// <summary>Reports an exception, such as one thrown by a template: the article is not at fault.</summary>
    public void Take(Exception exception)
    {
        if (_newest is { } before)
        {
            _newest = before with { Failure = exception.ToString() };
        }

        Notify();
    }

    /// <summary>Called by the threads that draw.</summary>
    public void Take(DrawingProgress? drawing)
    {
        _drawing = drawing;
        if (_newest is not null)
        {
            Notify();
        }
    }

    private void Notify() => Interlocked.Exchange(ref _next, Promise()).SetResult();

    /// <summary>
    /// The newest state, then every newer one until cancelled.
    /// A slow follower gets only the newest of those that it missed.
    /// </summary>
    public async IAsyncEnumerable<PreviewState> FollowAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            // Taken before the state is read: one that comes in between is not missed.
            var next = Volatile.Read(ref _next).Task;
            yield return Newest;
            await next.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static TaskCompletionSource Promise() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
