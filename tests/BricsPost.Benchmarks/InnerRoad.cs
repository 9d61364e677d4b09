using BenchmarkDotNet.Attributes;
using BricsPost.Delivery;
using BricsPost.Editions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace BricsPost.Benchmarks;

/// <summary>The path of a request without a server: the cost of our own code.</summary>
[MemoryDiagnoser]
public class InnerRoad
{
    private readonly DefaultHttpContext _context = new();
    private readonly Response _page;
    private readonly Edition _edition;

    public InnerRoad()
    {
        var factory = new ResponseFactory(null, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, []);
        _page = factory.Create(new UnencodedResponse("/", "text/html; charset=utf-8", new byte[99], CachePolicy.Supporting));
        _edition = new Edition([_page], _page, _page, null);
        _context.Request.Method = HttpMethods.Get;
        _context.Request.Path = "/";
        _context.Request.Headers.AcceptEncoding = "gzip, deflate, br, zstd";
        _context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));
    }

    [Benchmark]
    public bool LookUp() => _edition.TryFind("/", out _);

    [Benchmark]
    public Representation Choose() => AcceptEncoding.Choose(_page, _context.Request.Headers.AcceptEncoding);

    [Benchmark]
    public Precondition Conditions() => Preconditions.Evaluate(_context.Request.Headers, _page, _page.Identity);

    [Benchmark]
    public Task Answer() => ResponseWriter.WriteAsync(_context, _page, withBody: true);

    /// <summary>The mean of many answers, after what is made only once.</summary>
    public static long AllocatedBytesPerRequest()
    {
        const int requests = 10_000;
        var road = new InnerRoad();
        for (var request = 0; request < requests; request++)
        {
            _ = road.Answer();
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var request = 0; request < requests; request++)
        {
            _ = road.Answer();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / requests;
    }
}
