using System.Runtime.CompilerServices;
using BricsPost.Publishing;

namespace BricsPost.Preview;

/// <summary>The newest proof, and word of it to all who wait.</summary>
public sealed class PreviewStateFeed
{
    private volatile PreviewState? _newest;
    private TaskCompletionSource _next = Promise();

    /// <exception cref="InvalidOperationException">Nothing has been published yet.</exception>
    public PreviewState Newest => _newest ?? throw new InvalidOperationException("There is no proof before the first edition.");

    /// <summary>Called by the one loop that builds.</summary>
    public void Take(BuildResult build)
    {
        if (build is { Article: { } article, Edition: { } edition })
        {
            _newest = new PreviewState(build, article, edition);
        }
        else if (_newest is { } before)
        {
            _newest = before with { Newest = build, Failure = null };
        }

        Tell();
    }

    /// <summary>A fault of ours, such as a template that throws, is no fault of the article.</summary>
    public void Take(Exception fault)
    {
        if (_newest is { } before)
        {
            _newest = before with { Failure = fault.ToString() };
        }

        Tell();
    }

    private void Tell() => Interlocked.Exchange(ref _next, Promise()).SetResult();

    /// <summary>The newest proof, then every newer one until cancelled; who is slow gets only the newest of those missed.</summary>
    public async IAsyncEnumerable<PreviewState> FollowAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            // Asked for before the proof is read: one that comes in between is not missed.
            var next = Volatile.Read(ref _next).Task;
            yield return Newest;
            await next.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static TaskCompletionSource Promise() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
