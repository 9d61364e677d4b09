using BricsPost.Delivery;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Delivery;

/// <summary>How much memory clients that do not read make the server hold, and how it comes back.</summary>
public sealed class OutputBudgetTests
{
    private const long Memory = 64L * 1024 * 1024;

    private readonly TaskCompletionSource _sent = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ManualTime _clock = new();
    private readonly TaskCompletionSource _trimmed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly OutputBudget _budget;

    public OutputBudgetTests() => _budget = new OutputBudget(Memory, _clock, () => _trimmed.TrySetResult());

    [Fact]
    public async Task Slices_are_small_while_much_is_held_and_full_again_afterwards()
    {
        Assert.Equal(OutputBudget.FullSlice, _budget.MaxSlice);

        var held = _budget.HoldAsync(Unsent, (int)Memory / 8, NeverAborted);
        Assert.Equal(OutputBudget.SmallSlice, _budget.MaxSlice);

        _sent.SetResult();
        await held;
        Assert.Equal(OutputBudget.FullSlice, _budget.MaxSlice);
    }

    [Fact]
    public async Task A_write_that_fails_is_held_no_longer()
    {
        var held = _budget.HoldAsync(Unsent, (int)Memory / 8, NeverAborted);

        _sent.SetException(new IOException());

        await Assert.ThrowsAsync<IOException>(() => held);
        Assert.Equal(OutputBudget.FullSlice, _budget.MaxSlice);
    }

    [Fact]
    public async Task Under_high_pressure_a_client_that_takes_nothing_loses_its_request()
    {
        var first = _budget.HoldAsync(Unsent, (int)(Memory / 3) - 11 * 1024, NeverAborted);
        var last = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var held = _budget.HoldAsync(new ValueTask(last.Task), OutputBudget.SmallSlice, () => last.SetCanceled(CancellationToken.None));

        _clock.Advance(TimeSpan.FromSeconds(2));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => held);
        Assert.False(first.IsCompleted);
    }

    [Fact]
    public async Task Memory_goes_back_to_the_system_when_the_wave_is_over_and_not_before()
    {
        var held = _budget.HoldAsync(Unsent, (int)Memory / 8, NeverAborted);
        _clock.Advance(TimeSpan.FromSeconds(30));
        Assert.False(_trimmed.Task.IsCompleted);

        _sent.SetResult();
        await held;
        while (!_trimmed.Task.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromSeconds(30));
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }
    }

    private ValueTask Unsent => new(_sent.Task);

    private static void NeverAborted() => Assert.Fail("Nobody was to be aborted.");
}
