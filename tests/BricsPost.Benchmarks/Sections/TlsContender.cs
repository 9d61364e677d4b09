using BricsPost.Benchmarks.Machine;

namespace BricsPost.Benchmarks.Sections;

/// <param name="Address">Where readers ask, over TLS.</param>
/// <param name="Servers">All that work for an answer: a proxy, and what stands behind it.</param>
/// <param name="Goal">For our CPU through theirs; null where none is set.</param>
internal sealed record TlsContender(string Name, Uri Address, Server[] Servers, string? Goal = null)
{
    public const string Yardstick = "the yardstick";

    public double CpuSeconds => Servers.Sum(server => server.CpuSeconds);

    /// <summary>The site first.</summary>
    public static async Task<TlsContender[]> StartAsync(Workshop workshop)
    {
        var site = workshop.SecureSite();
        var samples = workshop.PathOf("secure-samples");
        await Samples.TakeAsync(site, samples);
        TlsContender[] contenders =
        [
            Of("the site", site),
            Of("bare Kestrel", workshop.SecureRival(samples), "1.00"),
            Of("nginx", Nginx.Start(workshop, samples)),
            await InFrontAsync(workshop, site),
            Of("nginx over the export", await Nginx.StartOverExportAsync(workshop)),
            Of(Yardstick, workshop.SecureRival(Machine.Yardstick.Write(workshop.PathOf("yardstick")))),
        ];
        foreach (var server in contenders.SelectMany(contender => contender.Servers))
        {
            await server.ReadyAsync();
        }

        return contenders;
    }

    private static async Task<TlsContender> InFrontAsync(Workshop workshop, Server site)
    {
        await site.ReadyAsync();
        var nginx = Nginx.StartInFront(workshop, site);
        return new TlsContender("nginx in front of the site", nginx.SecureAddress, [nginx, site]);
    }

    private static TlsContender Of(string name, Server server, string? goal = null) => new(name, server.SecureAddress, [server], goal);
}
