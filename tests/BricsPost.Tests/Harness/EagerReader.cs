using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace BricsPost.Tests.Harness;

/// <summary>
/// Asks Varnish and both replicas for every address, all but without a pause around a turn, and notes what came too early or too late.
/// </summary>
public sealed partial class EagerReader(VarnishUnderTest site, ShiftedClock clock) : IAsyncDisposable
{
    private static readonly string[] Paths =
        ["/", "/feed.xml", "/", "/article.md", "/sitemap.xml", "/", "/news-sitemap.xml", "/llms.txt", "/nothing", "/", "/readyz"];

    // A busy machine may be late by seconds; the endurance test prints how late it was.
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan NearTurn = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<int, DateTimeOffset> _due = new();
    private readonly ConcurrentDictionary<int, DateTimeOffset> _seen = new();
    private readonly ConcurrentQueue<string> _faults = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Wait.Limit };
    private Task _reading = Task.CompletedTask;
    private long _answers;

    public IReadOnlyCollection<string> Faults => _faults;

    public long Answers => Interlocked.Read(ref _answers);

    /// <summary>From now on, an article with this number may be seen from <paramref name="due"/> on.</summary>
    public void Expect(int number, DateTimeOffset due) => _due[number] = due;

    private IEnumerable<Uri> Servers => new[] { site.Client.BaseAddress, site.Replica(0), site.Replica(1) }.OfType<Uri>();

    public void Start() => _reading = Task.WhenAll(Servers.Select(server => Task.Run(() => ReadAsync(server))));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _reading;
        _client.Dispose();
        _stop.Dispose();
    }

    /// <summary>Waits until every server shows the article.</summary>
    public async Task UntilEverywhereAsync(int number)
    {
        foreach (var server in Servers)
        {
            await VarnishUnderTest.UntilAsync(async () => await AskAsync(server, "/") == number);
        }
    }

    /// <summary>Waits until the front page shows the article through Varnish.</summary>
    /// <returns>When that was first so.</returns>
    public async Task<DateTimeOffset> UntilSeenAsync(int number)
    {
        await VarnishUnderTest.UntilAsync(async () => _seen.ContainsKey(number) || await AskAsync(site.Client.BaseAddress, "/") == number);
        return _seen[number];
    }

    private async Task ReadAsync(Uri server)
    {
        while (!_stop.IsCancellationRequested)
        {
            var newest = _due.Keys.Max();
            string[] own = [.. new[] { newest - 1, newest }.Where(_due.ContainsKey).Select(number => string.Create(
                CultureInfo.InvariantCulture, $"/{_due[number].UtcDateTime:yyyy'/'MM'/'dd}/embargoed-story-{number:0000}-of-the-night"))];
            foreach (var path in own.Concat(Paths))
            {
                await TryAskAsync(server, path);
                await Task.Delay(Pause());
            }
        }
    }

    private TimeSpan Pause()
    {
        var now = clock.UtcNow;
        return TimeSpan.FromMilliseconds(_due.Any(one => (one.Value - now).Duration() < NearTurn) ? 2 : 20);
    }

    // A server that was killed says nothing, which is neither early nor late.
    private async Task TryAskAsync(Uri server, string path)
    {
        try
        {
            await AskAsync(server, path);
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
        }
    }

    /// <returns>The number of the newest article in the answer; 0 where it shows none.</returns>
    private async Task<int> AskAsync(Uri? server, string path)
    {
        var asked = clock.UtcNow;
        using var response = await _client.GetAsync(new Uri(server ?? site.Replica(0), path));
        var text = $"{(int)response.StatusCode} {response.Headers}{response.Content.Headers}{await response.Content.ReadAsStringAsync()}";
        var answered = clock.UtcNow;
        var numbers = Number().Matches(text).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
        var newest = numbers.DefaultIfEmpty().Max();
        Interlocked.Increment(ref _answers);
        Check(newest, path, (int)response.StatusCode, asked, answered);
        if (path == "/" && server == site.Client.BaseAddress && newest > 0)
        {
            _seen.TryAdd(newest, answered);
        }

        return newest;
    }

    private void Check(int newest, string path, int status, DateTimeOffset asked, DateTimeOffset answered)
    {
        if (newest > 0 && _due.TryGetValue(newest, out var due) && answered < due)
        {
            _faults.Enqueue($"{path} showed {newest} at {answered:HH:mm:ss.fff}, due at {due:HH:mm:ss}");
        }

        var expected = _due.Where(one => one.Value + Late < asked).Select(one => one.Key).DefaultIfEmpty().Max();
        if (path == "/" && (status is 200 or 404) && newest < expected)
        {
            _faults.Enqueue(
                $"{path} answered {status} with {newest} at {asked:HH:mm:ss.fff}, {expected} was due at {_due[expected]:HH:mm:ss}");
        }
    }

    [GeneratedRegex("(?i)embargoed.story.([0-9]{4})")]
    private static partial Regex Number();
}
