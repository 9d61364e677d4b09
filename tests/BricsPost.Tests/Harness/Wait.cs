namespace BricsPost.Tests.Harness;

/// <summary>Waits for facts. A machine may be busy, so every wait has minutes; a fact usually holds within milliseconds.</summary>
public static class Wait
{
    /// <summary>What has not happened by then has not happened: the test fails.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    public static Task UntilAsync(Func<bool> fact) => UntilAsync(() => Task.FromResult(fact()));

    public static Task UntilAsync(Func<Task<bool>> fact) => ForAsync(fact, holds => holds);

    /// <summary>Asks until the answer is the expected one.</summary>
    public static async Task<T> ForAsync<T>(Func<Task<T>> ask, Func<T, bool> isExpected)
    {
        using var limit = Begin();
        while (true)
        {
            if (await ask() is var answer && isExpected(answer))
            {
                return answer;
            }

            await Task.Delay(Pause, limit.Token);
        }
    }

    /// <summary>Cancelled at the limit, or when the test is.</summary>
    public static CancellationTokenSource Begin()
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        return limit;
    }
}
