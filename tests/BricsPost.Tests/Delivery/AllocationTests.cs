using BricsPost.Delivery;
using BricsPost.Editions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace BricsPost.Tests.Delivery;

public sealed class AllocationTests
{
    [Theory]
    [InlineData("gzip, deflate, br, zstd", null)]
    [InlineData("br;q=0.5, gzip", null)]
    [InlineData("", null)]
    [InlineData("br", "\"other\", *")]
    public void An_answer_allocates_nothing_in_our_own_code(string codings, string? ifNoneMatch)
    {
        // Small, as the stand-in for Kestrel's header fields writes larger lengths into new strings; Kestrel does not.
        var factory = new ResponseFactory(null, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, []);
        var page = factory.Create(new UnencodedResponse("/", "text/html; charset=utf-8", new byte[99], CachePolicy.Supporting));
        var context = new DefaultHttpContext();
        context.Request.Headers.AcceptEncoding = codings;
        context.Request.Headers.IfNoneMatch = ifNoneMatch;
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));

        // What is made once is made by then, and the compiler has nothing more to do on this thread.
        Answer(context, page, times: 1000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Answer(context, page, times: 1000);

        Assert.Equal(0, (GC.GetAllocatedBytesForCurrentThread() - before) / 1000);
    }

    private static void Answer(HttpContext context, Response response, int times)
    {
        for (var time = 0; time < times; time++)
        {
            Assert.True(ResponseWriter.WriteAsync(context, response, withBody: true).IsCompletedSuccessfully);
        }
    }
}
