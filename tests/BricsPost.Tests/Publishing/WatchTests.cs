using System.Runtime.ExceptionServices;
using BricsPost.Content.Diagnostics;
using BricsPost.Publishing;
using BricsPost.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace BricsPost.Tests.Publishing;

/// <summary>The loop that watches the content must outlive whatever happens to it.</summary>
public sealed class WatchTests
{
    private static readonly AsyncLocal<bool> IsMine = new();

    [Fact]
    public async Task An_exception_in_the_watch_loop_ends_neither_the_loop_nor_the_site()
    {
        var clock = new TestClock();
        await using var site = SiteUnderTest.StartAt(clock);

        clock.Fail(times: 3);
        while (!clock.HasFailed)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        await site.AfterAsync(
            () => site.Content.Save(ContentOnDisk.Article("High tide")), one => one.Rejected.Count == 0 && !one.HasFailed);
        Assert.Equal("High tide", (await site.PageAsync()).QuerySelector("h1")?.TextContent);
    }

    [Fact]
    public async Task A_fault_of_the_program_is_tried_again_although_nothing_changed()
    {
        await using var site = SiteUnderTest.Start();
        var (builds, publisher) = (0, site.Services.GetRequiredService<Publisher>());
        publisher.Finished += _ =>
        {
            if (Interlocked.Increment(ref builds) == 1)
            {
                throw new InvalidOperationException("Once.");
            }
        };

        await site.AfterAsync(
            () => site.Content.Save(ContentOnDisk.Article("High tide")), one => Volatile.Read(ref builds) >= 2 && !one.HasFailed);

        Assert.DoesNotContain(
            "fault", await site.Client.GetStringAsync("/readyz", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BP0022")]
    [InlineData("BP0404")]
    [InlineData("BP0413")]
    [InlineData("BP0416")]
    public async Task A_file_that_could_not_be_read_is_tried_again_although_nothing_changed(string code)
    {
        await using var site = SiteUnderTest.Start();
        using var schedule = new BuildSchedule(site.Services.GetRequiredService<ContentFolder>(), site.Current, TimeProvider.System);
        var files = site.Services.GetRequiredService<ContentFolder>().Stamps();

        schedule.Note(
            new BuildResult(new ContentSnapshot(default, files, null), null, null,
            [new Diagnostic(Severity.Error, code, Position.Start, "")]), isNews: false);

        Assert.Equal(BuildReason.Retry, await schedule.WaitUntilDueAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_folder_that_comes_and_goes_while_watches_are_renewed_throws_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("brics-post-").FullName;
        using var done = new CancellationTokenSource();
        var mover = Task.Run(() => MoveToAndFro(folder, done.Token), CancellationToken.None);
        using var watches = new FolderWatches([folder], () => { });

        for (var i = 0; i < 3000; i++)
        {
            watches.Renew();
        }

        await done.CancelAsync();
        await mover;
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_poll_that_finds_nothing_throws_nothing()
    {
        await using var site = SiteUnderTest.Start();
        using var schedule = new BuildSchedule(site.Services.GetRequiredService<ContentFolder>(), site.Current, TimeProvider.System);
        using var stop = new CancellationTokenSource();
        var thrown = 0;
        void Count(object? _, FirstChanceExceptionEventArgs args) => thrown += IsMine.Value && !stop.IsCancellationRequested ? 1 : 0;
        AppDomain.CurrentDomain.FirstChanceException += Count;
        IsMine.Value = true;

        var waiting = schedule.WaitUntilDueAsync(stop.Token);
        await Task.Delay(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);

        Assert.False(waiting.IsCompleted);
        AppDomain.CurrentDomain.FirstChanceException -= Count;
        Assert.Equal(0, thrown);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    private static void MoveToAndFro(string folder, CancellationToken done)
    {
        while (!done.IsCancellationRequested)
        {
            Directory.Move(folder, folder + ".away");
            Directory.Move(folder + ".away", folder);
        }
    }
}
