using System.Globalization;

namespace BricsPost.Tests.Harness;

/// <summary>
/// A newsroom that holds one article after another back, over two replicas behind Varnish, while an eager reader asks for everything. Every
/// article carries its number in its headline, its text, its caption and its address.
/// </summary>
public sealed class TurnScenario(VarnishUnderTest site, ShiftedClock clock, int seed) : IAsyncDisposable
{
    private static readonly TimeSpan Embargo = TimeSpan.FromHours(1);

    private readonly Random _chance = new(seed);
    private readonly EagerReader _reader = new(site, clock);
    private int _number;
    private int _kills;

    // From the date of an article to the first answer through Varnish that shows it; turns that a kill disturbed do not count.
    private TimeSpan _latest;

    public IReadOnlyCollection<string> Faults => _reader.Faults;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"turns {_number - 1}, kills {_kills}, answers {_reader.Answers}, latest {_latest.TotalMilliseconds:F0} ms, faults {Faults.Count}");

    public async Task PlayAsync(int turns, bool kill)
    {
        // The first is out already: from then on no reader may ever find nothing.
        await PublishAsync(clock.UtcNow - TimeSpan.FromHours(1));
        _reader.Start();
        for (var turn = 0; turn < turns; turn++)
        {
            await TurnAsync(kill);
        }
    }

    public ValueTask DisposeAsync() => _reader.DisposeAsync();

    private async Task PublishAsync(DateTimeOffset date)
    {
        site.Save(Article(++_number, date));
        await _reader.UntilEverywhereAsync(_number);
        _reader.Expect(_number, date);
    }

    private async Task TurnAsync(bool kill)
    {
        var due = DateTimeOffset.FromUnixTimeSeconds((clock.UtcNow + Embargo).ToUnixTimeSeconds());
        _reader.Expect(++_number, due);
        site.Save(Article(_number, due));
        var line = due.ToString("'\"Until\":\"'yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        await Task.WhenAll(site.Program(0).HearsAsync(line), site.Program(1).HearsAsync(line));
        var lead = TimeSpan.FromMilliseconds(300 + _chance.Next(1500));
        clock.Ahead += due - lead - clock.UtcNow;
        if (kill)
        {
            await KillAsync(due);
        }

        var first = await _reader.UntilSeenAsync(_number);
        _latest = kill || first - due < _latest ? _latest : first - due;
    }

    // From a second before the turn until a second after it; one replica, the other, or both.
    private async Task KillAsync(DateTimeOffset due)
    {
        var moment = due - clock.UtcNow + TimeSpan.FromMilliseconds(_chance.Next(-1000, 1000));
        await Task.Delay(moment > TimeSpan.Zero ? moment : TimeSpan.Zero, TestContext.Current.CancellationToken);
        int[] victims = _chance.Next(3) switch { 0 => [0], 1 => [1], _ => [0, 1] };
        Array.ForEach(victims, site.Kill);
        _kills += victims.Length;
        await Task.WhenAll(victims.Select(site.StartReplicaAsync));
    }

    private static string Article(int number, DateTimeOffset date) => ContentOnDisk.Article(
            $"Embargoed story {number:0000} of the night", body: $"Text of the embargoed story {number:0000}.")
        .Replace("2024-02-29 06:30", date.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("caption: The beach", $"caption: Photo of embargoed story {number:0000}", StringComparison.Ordinal);
}
