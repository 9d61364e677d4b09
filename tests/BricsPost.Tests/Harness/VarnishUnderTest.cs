namespace BricsPost.Tests.Harness;

/// <summary>Two replicas of the program, each over a copy of the content, behind Debian's Varnish with the repository's VCL.</summary>
public sealed class VarnishUnderTest : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("brics-post-varnish-").FullName;
    private readonly ContentOnDisk[] _contents = [new(), new()];
    private readonly int[] _ports = Ports.Free(4);
    private readonly RunningProgram?[] _replicas = new RunningProgram?[2];
    private readonly ShiftedClock? _clock;
    private VarnishProcess? _varnish;

    private VarnishUnderTest(ShiftedClock? clock)
    {
        _clock = clock;
        // Of one age, so that the replicas agree on Last-Modified.
        foreach (var file in _contents.SelectMany(content => Directory.GetFiles(content.Path)))
        {
            File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch.AddYears(50));
        }

        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri($"http://127.0.0.1:{_ports[2]}"),
            Timeout = Wait.Limit,
        };
    }

    /// <summary>Through Varnish; follows no redirect, decodes nothing.</summary>
    public HttpClient Client { get; }

    /// <summary>Where replicas send purges: a socket that no reader reaches.</summary>
    public Uri PurgeAddress => new($"http://127.0.0.1:{_ports[3]}");

    public Uri Replica(int index) => new($"http://127.0.0.1:{_ports[index]}");

    /// <param name="clock">Of the replicas; null for that of the system.</param>
    /// <param name="shortLife">Copies grow stale within a second, whatever the program says: nobody waits an hour for a test.</param>
    public static async Task<VarnishUnderTest> StartAsync(bool shortLife = false, ShiftedClock? clock = null)
    {
        Requires.Program("varnishd", "varnish");
        var site = new VarnishUnderTest(clock);
        try
        {
            await Task.WhenAll(site.StartReplicaAsync(0), site.StartReplicaAsync(1));
            // Each replica purges when it starts. A test begins when both have: a late purge takes the copy that the test counts on.
            await site.BothSayAsync("cannot be purged");
            site._varnish = new VarnishProcess(site._folder, site._ports, shortLife);
            await site.BothSayAsync("is purged again");
            await UntilAsync(async () => (await site.GetAsync("/readyz")).IsSuccessStatusCode);
            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    public void Save(string article)
    {
        foreach (var content in _contents)
        {
            content.Save(article);
        }
    }

    /// <summary>The replica that runs; the log of one that was killed is gone.</summary>
    public RunningProgram Program(int replica) => _replicas[replica] ?? throw new InvalidOperationException("The replica does not run.");

    public void Kill(int replica) => Program(replica).Signal("KILL");

    /// <summary>Starts a replica, again if it was killed, and waits until it serves.</summary>
    public async Task StartReplicaAsync(int replica)
    {
        if (_replicas[replica] is { } before)
        {
            await before.DisposeAsync();
        }

        string[] settings =
        [
            $"--urls={Replica(replica).AbsoluteUri}", $"--Content:Path={_contents[replica].Path}", $"--Content:Cache={ContentOnDisk.Cache}",
            $"--Edge:PurgeUrls:0={PurgeAddress}", "--Site:StopDelay=0",
        ];
        _replicas[replica] = RunningProgram.Start(ProgramUnderTest.StartOf(_clock?.Variables ?? [], settings));
        await Program(replica).AddressAsync();
    }

    public async Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) =>
        await SendAsync(Client.BaseAddress, HttpMethod.Get, path, headers);

    public async Task<HttpResponseMessage> SendAsync(
        Uri? server, HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(server ?? Replica(0), path));
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Asks until the fact holds, for two minutes at most. A server that does not answer yet is asked again.</summary>
    public static async Task UntilAsync(Func<Task<bool>> fact)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        while (true)
        {
            try
            {
                if (await fact())
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not there yet.
            }

            await Task.Delay(5, patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        foreach (var replica in _replicas.OfType<RunningProgram>())
        {
            await replica.DisposeAsync();
        }

        if (_varnish is not null)
        {
            await _varnish.DisposeAsync();
        }

        Array.ForEach(_contents, content => content.Dispose());
        Directory.Delete(_folder, recursive: true);
    }

    private async Task BothSayAsync(string words) => await Task.WhenAll(Program(0).HearsAsync(words), Program(1).HearsAsync(words));
}
