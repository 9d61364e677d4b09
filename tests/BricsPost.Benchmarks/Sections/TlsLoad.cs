using BricsPost.Benchmarks.Machine;

namespace BricsPost.Benchmarks.Sections;

/// <param name="Shape">The options of h2load for connections and streams.</param>
/// <param name="Requests">Of one run of h2load.</param>
/// <param name="Times">How often h2load runs.</param>
internal sealed record TlsLoad(string Name, string[] Shape, int Requests, int Times = 1)
{
    public int Pages => Requests * Times;

    public async Task RunAsync(Uri address)
    {
        for (var time = 0; time < Times; time++)
        {
            await Load.RunAsync(address, Shape, Requests, 200, "accept-encoding: br");
        }
    }
}
