namespace BricsPost.Tests.Harness;

/// <summary>What eight readers got while one editor saved.</summary>
/// <param name="Versions">Different editions published.</param>
public sealed record ConcurrencyScenario(int Answers, int Versions, IReadOnlyList<string> Faults)
{
    /// <param name="site">Started with the newsroom's article 0.</param>
    /// <param name="versions">The editor goes on until so many editions are published: a busy machine publishes fewer of its edits.</param>
    public static async Task<ConcurrencyScenario> SpendAsync(SiteUnderTest site, int edits, TimeSpan pause, int versions = 0)
    {
        var newsroom = new Newsroom(site.Content);
        using var record = new EditionRecord(site, newsroom);
        using var done = new CancellationTokenSource();
        Reader[] readers = [.. Enumerable.Range(0, 8).Select(number => new Reader(site.Address, record, number))];
        var reading = readers.Select(reader => Task.Run(() => reader.ReadAsync(done.Token))).ToList();

        await newsroom.EditWhileAsync(
            number => number <= edits || (record.Versions < versions && number < edits * 20), pause, TestContext.Current.CancellationToken);
        await site.AfterAsync(() => site.Content.Save(Newsroom.Article(0)), one => one.Rejected.Count == 0);
        await done.CancelAsync();
        await Task.WhenAll(reading);

        return new ConcurrencyScenario(
            readers.Sum(reader => reader.Answers), record.Versions,
            [.. readers.SelectMany(reader => reader.Faults()),
                .. record.Unsound.Select(version => $"Edition {version} is no right article.")]);
    }
}
