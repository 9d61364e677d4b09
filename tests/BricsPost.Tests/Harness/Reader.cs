namespace BricsPost.Tests.Harness;

/// <summary>One reader on one connection, who asks without pause for one path after another and notes every answer.</summary>
public sealed class Reader(Uri address, EditionRecord record, int number)
{
    private static readonly string[] Codings = ["br", "gzip", "identity"];

    private readonly string _coding = Codings[number % Codings.Length];
    private readonly List<(Printing Printing, int Known)> _answers = [];
    private readonly Dictionary<Printing, Printing> _seen = [];
    private readonly List<string> _faults = [];

    public int Answers => _answers.Count + _faults.Count;

    public async Task ReadAsync(CancellationToken untilDone)
    {
        using var client = new HttpClient(
            new SocketsHttpHandler { MaxConnectionsPerServer = 1, UseProxy = false })
        { BaseAddress = address };
        for (var turn = 0; !untilDone.IsCancellationRequested; turn++)
        {
            try
            {
                // Every other time the page, which is what changes most.
                await ReadOnceAsync(client, turn % 2 == 0 ? "/" : EditionRecord.Paths[turn / 2 % EditionRecord.Paths.Length]);
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException)
            {
                _faults.Add(exception.ToString());
            }
        }
    }

    /// <summary>
    /// Holds every answer against the editions. An answer belongs to an edition with exactly its bytes and its ETag that is not older than
    /// the one before on this connection, nor than what was published when it was asked for. Where bytes stayed the same over several
    /// editions the first of these is taken: only so is every fault a fault.
    /// </summary>
    public IReadOnlyList<string> Faults()
    {
        var faults = new List<string>(_faults);
        var newest = 0;
        foreach (var (printing, known) in _answers)
        {
            var atLeast = Math.Max(newest, known);
            if (record.Find(printing, atLeast) is { } edition)
            {
                newest = edition;
            }
            else
            {
                faults.Add(
                    $"Reader {number}: {printing} is of " +
                    $"{(record.Find(printing, 0) is { } old ? $"edition {old}, after {atLeast}" : "no edition")}");
            }
        }

        return faults;
    }

    private async Task ReadOnceAsync(HttpClient client, string path)
    {
        var known = record.Newest;
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", _coding);
        using var response = await client.SendAsync(request, CancellationToken.None);
        var bytes = await response.Content.ReadAsByteArrayAsync(CancellationToken.None);
        var printing = Printing.Of(
            path, response.Content.Headers.ContentEncoding.SingleOrDefault(), response.Headers.ETag?.ToString() ?? "", bytes);
        if (response.StatusCode != System.Net.HttpStatusCode.OK)
        {
            _faults.Add($"{(int)response.StatusCode} for {path}");
            return;
        }

        // The same answer comes thousands of times: kept once.
        _answers.Add((_seen.TryGetValue(printing, out var kept) ? kept : _seen[printing] = printing, known));
    }
}
