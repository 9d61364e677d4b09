using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Publishing;

public sealed class ReadersAndEditorTests
{
    [Fact]
    public async Task Eight_readers_get_whole_and_ever_newer_articles_while_an_editor_saves_in_every_way()
    {
        await using var site = SiteUnderTest.Start(Newsroom.Article(0));
        var newsroom = new Newsroom(() => new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1 }) { BaseAddress = site.Address }, site.Content);
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 8).Select(reader => Task.Run(() => newsroom.ReadAsync(reader, done.Token))).ToList();

        await newsroom.EditAsync(160, TimeSpan.FromMilliseconds(40), TestContext.Current.CancellationToken);
        await site.AfterAsync(() => site.Content.Save(Newsroom.Article(0)), one => one.Rejected.Count == 0);
        await done.CancelAsync();
        await Task.WhenAll(readers);

        // The last save went back to the first story, which alone may look older.
        Assert.DoesNotContain(newsroom.Faults, fault => !fault.Contains(", story 0 after", StringComparison.Ordinal));
        Assert.InRange(newsroom.Seen, 20, 161);
    }
}
