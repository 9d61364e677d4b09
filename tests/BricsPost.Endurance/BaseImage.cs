using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BricsPost.Endurance;

/// <summary>
/// A registry of container images that holds one, nearly empty:
/// what a publish puts on top can be tried without a network.
/// </summary>
internal sealed class BaseImage : IAsyncDisposable
{
    private const string Manifest = "application/vnd.oci.image.manifest.v1+json";

    // As those of the real one.
    private static readonly string[] Variables = ["PATH=/usr/bin", "APP_UID=1654", "ASPNETCORE_HTTP_PORTS=8080"];

    private readonly WebApplication _registry;
    private readonly Dictionary<string, byte[]> _blobs = [];
    private readonly byte[] _manifest;

    private BaseImage()
    {
        _manifest = Describe(Layer());
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _registry = builder.Build();
        _registry.Urls.Add("http://127.0.0.1:0");
        _registry.MapGet("/v2/", () => Results.Ok());
        _registry.MapGet("/v2/base/manifests/{reference}", () => Results.Bytes(_manifest, Manifest));
        _registry.MapGet("/v2/base/blobs/{digest}", (string digest) => _blobs.TryGetValue(digest, out var blob)
            ? Results.Bytes(blob)
            : Results.NotFound());
    }

    /// <summary>As a publish is to name it.</summary>
    public string Name => $"localhost:{new Uri(_registry.Urls.Single()).Port}/base:10.0";

    public static async Task<BaseImage> StartAsync()
    {
        var image = new BaseImage();
        await image._registry.StartAsync(TestContext.Current.CancellationToken);
        return image;
    }

    public ValueTask DisposeAsync() => _registry.DisposeAsync();

    private byte[] Describe(byte[] layer) => Json(new
    {
        schemaVersion = 2,
        mediaType = Manifest,
        config = Blob("application/vnd.oci.image.config.v1+json", Json(new
        {
            architecture = "amd64",
            os = "linux",
            config = new { Env = Variables, User = "1654" },
            rootfs = new { type = "layers", diff_ids = (string[])[Digest(ResponseBody(layer))] },
        })),
        layers = (object[])[Blob("application/vnd.oci.image.layer.v1.tar+gzip", layer)],
    });

    private object Blob(string mediaType, byte[] bytes)
    {
        _blobs[Digest(bytes)] = bytes;
        return new { mediaType, digest = Digest(bytes), size = bytes.Length };
    }

    private static byte[] Layer()
    {
        using var layer = new MemoryStream();
        using (var tar = new TarWriter(new GZipStream(layer, CompressionLevel.Fastest)))
        {
            tar.WriteEntry(
                new PaxTarEntry(TarEntryType.RegularFile, "etc/base") { DataStream = new MemoryStream(Encoding.ASCII.GetBytes("base\n")) });
        }

        return layer.ToArray();
    }

    private static byte[] ResponseBody(byte[] layer)
    {
        using var unpacked = new MemoryStream();
        using var gzip = new GZipStream(new MemoryStream(layer), CompressionMode.Decompress);
        gzip.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    private static byte[] Json(object value) => JsonSerializer.SerializeToUtf8Bytes(value);

    private static string Digest(byte[] bytes) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));
}
