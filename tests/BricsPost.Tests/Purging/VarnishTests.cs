using System.Diagnostics;
using System.Net;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Purging;

public sealed class VarnishTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Every_coding_comes_through_with_its_bytes_its_tag_and_its_headers()
    {
        await using var site = await VarnishUnderTest.StartAsync();
        foreach (var coding in new[] { "br", "gzip", "identity", "gzip, deflate, br, zstd", "br;q=0, gzip;q=0.5", "identity;q=1, *;q=0" })
        {
            using var before = await site.SendAsync(site.Replica(0), HttpMethod.Get, "/", ("Accept-Encoding", coding));
            using var other = await site.SendAsync(site.Replica(1), HttpMethod.Get, "/", ("Accept-Encoding", coding));
            foreach (var path in new[] { "/", "/?utm_source=x" })
            {
                using var through = await site.GetAsync(
                    path, ("Accept-Encoding", coding), ("Cookie", "a=b"), ("Host", "elsewhere.example"));

                Assert.Equal(await BytesAsync(before), await BytesAsync(through));
                Assert.Equal(await BytesAsync(other), await BytesAsync(through));
                Assert.Equal(Headers(before), Headers(other));
                Assert.Equal(Headers(before), Headers(through));
            }
        }
    }

    [Fact]
    public async Task Conditions_ranges_and_wrong_methods_are_answered_as_the_program_does()
    {
        await using var site = await VarnishUnderTest.StartAsync();
        using var page = await site.GetAsync("/", ("Accept-Encoding", "br"));
        using var identity = await site.GetAsync("/");
        var tag = page.Headers.ETag?.ToString() ?? "";
        var whole = await BytesAsync(identity);

        using var same = await site.GetAsync("/", ("Accept-Encoding", "br"), ("If-None-Match", tag));
        using var part = await site.GetAsync(
            "/", ("Accept-Encoding", "br"), ("Range", "bytes=10-19"), ("If-Range", identity.Headers.ETag?.ToString() ?? ""));
        using var outside = await site.GetAsync("/", ("Range", "bytes=99999999-"));
        using var post = await site.SendAsync(site.Client.BaseAddress, HttpMethod.Post, "/");
        using var missing = await site.GetAsync("/nothing");

        Assert.Equal((HttpStatusCode.NotModified, tag), (same.StatusCode, same.Headers.ETag?.ToString()));
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(whole[10..20], await BytesAsync(part));
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, outside.StatusCode);
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "GET, HEAD"), (post.StatusCode, string.Join(", ", post.Content.Headers.Allow)));
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task Readers_keep_their_page_when_one_replica_dies_and_then_the_other()
    {
        await using var site = await VarnishUnderTest.StartAsync(shortLife: true);
        var page = await site.Client.GetStringAsync("/", TestContext.Current.CancellationToken);

        // For longer than a copy is fresh: some of these find a stale copy in Varnish, some none at all.
        site.Kill(0);
        var alone = await ReadAsync(site, page, TimeSpan.FromSeconds(3), fresh: true);
        site.Kill(1);
        var orphaned = await ReadAsync(site, page, TimeSpan.FromSeconds(4), fresh: false);

        output.WriteLine($"One replica dead: {alone} requests, 0 failed. Both dead: {orphaned} requests, 0 failed.");
    }

    /// <returns>How many requests were answered, each with the page.</returns>
    private static async Task<int> ReadAsync(VarnishUnderTest site, string page, TimeSpan time, bool fresh)
    {
        var (started, requests) = (Stopwatch.GetTimestamp(), 0);
        while (Stopwatch.GetElapsedTime(started) < time)
        {
            Assert.Equal(page, await site.Client.GetStringAsync("/", TestContext.Current.CancellationToken));
            if (fresh)
            {
                // Nobody asked for it before: Varnish has to find the replica that lives.
                using var missing = await site.GetAsync($"/nothing-{requests}");
                Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
            }

            requests++;
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        return requests;
    }

    private static Task<byte[]> BytesAsync(HttpResponseMessage response) =>
        response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

    /// <summary>Everything but what a cache adds, and the date.</summary>
    private static List<string> Headers(HttpResponseMessage response) => [.. response.Headers.Concat(response.Content.Headers)
        .Where(header => header.Key is not ("Age" or "Date" or "Connection"))
        .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
        .Order(StringComparer.Ordinal)];
}
