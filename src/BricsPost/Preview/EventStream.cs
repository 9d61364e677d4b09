using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;

namespace BricsPost.Preview;

/// <summary>Server-sent events: a bulletin at once, and one for every build (WHATWG HTML, section 9.2).</summary>
internal static class EventStream
{
    // After a restart the browser should be back within a blink; the default is seconds.
    private static readonly TimeSpan Reconnect = TimeSpan.FromMilliseconds(250);

    public static async Task WriteAsync(HttpContext context, PreviewStateFeed proofs)
    {
        // A stream left open would hold up the end of the program.
        var stopping = context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, context.RequestAborted);
        await TypedResults.ServerSentEvents(EventsAsync(proofs, end.Token)).ExecuteAsync(context);
    }

    private static async IAsyncEnumerable<SseItem<PreviewEvent>> EventsAsync(
        PreviewStateFeed proofs, [EnumeratorCancellation] CancellationToken end)
    {
        await foreach (var proof in proofs.FollowAsync(end))
        {
            yield return new SseItem<PreviewEvent>(PreviewEvent.Of(proof)) { ReconnectionInterval = Reconnect };
        }
    }
}
