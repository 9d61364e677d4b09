using BricsPost.Delivery;
using BricsPost.Delivery.Kestrel;
using BricsPost.Editions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace BricsPost.Tests.Delivery;

/// <summary>Kestrel copies what it cannot send yet: a client that reads nothing makes the server hold no more than one slice.</summary>
public sealed class SliceTests
{
    private const int Length = 500_000;

    private static readonly byte[] Whole = [.. Enumerable.Range(0, Length).Select(n => (byte)n)];

    [Theory]
    [InlineData(null, 0)]
    [InlineData("bytes=0-", 0)]
    [InlineData("bytes=1000-", 1000)]
    public async Task A_large_body_and_a_large_range_are_written_in_slices(string? range, int start)
    {
        var written = new WrittenSlices();
        var context = new DefaultHttpContext();
        context.Request.Headers.Range = range;
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(written));

        await ResponseWriter.WriteAsync(context, Response, withBody: true);

        Assert.All(written.Slices, slice => Assert.InRange(slice.Length, 1, DirectSocketWriter.Size));
        Assert.Equal(Whole[start..], written.Slices.SelectMany(slice => slice));
    }

    private static Response Response { get; } = new(
        "/photos/a.jpg", StatusCodes.Status200OK, DateTimeOffset.UnixEpoch, [], new Representation(null, Whole, "\"tag\"", []), null, null);

    private sealed class WrittenSlices : MemoryStream
    {
        public List<byte[]> Slices { get; } = [];

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Slices.Add(buffer.ToArray());
            return ValueTask.CompletedTask;
        }
    }
}
