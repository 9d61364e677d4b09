using System.IO.Compression;

namespace BricsPost.Tests.Harness;

public static class ResponseBody
{
    /// <summary>The body without its content coding.</summary>
    public static async Task<byte[]> ReadAsync(HttpResponseMessage response)
    {
        await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using Stream decoded = response.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            null => body,
            var coding => throw new InvalidDataException($"Nobody asked for {coding}."),
        };
        using var bytes = new MemoryStream();
        await decoded.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        return bytes.ToArray();
    }
}
