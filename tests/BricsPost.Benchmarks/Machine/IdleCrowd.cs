using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace BricsPost.Benchmarks.Machine;

/// <summary>Connections over TLS that have asked for one page and stay open.</summary>
internal sealed class IdleCrowd : IAsyncDisposable
{
    private const int AtOnce = 50;

    private readonly List<SslStream> _streams = [];

    public static async Task<IdleCrowd> ConnectAsync(Uri address, Certificate trusted, int connections)
    {
        using var authority = X509CertificateLoader.LoadCertificateFromFile(trusted.File);
        var options = new SslClientAuthenticationOptions
        {
            TargetHost = "127.0.0.1",
            CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                RevocationMode = X509RevocationMode.NoCheck,
                CustomTrustStore = { authority },
            },
        };
        var crowd = new IdleCrowd();
        for (var left = connections; left > 0; left -= AtOnce)
        {
            crowd._streams.AddRange(await Task.WhenAll(
                Enumerable.Range(0, Math.Min(AtOnce, left)).Select(_ => ConnectAsync(address, options))));
        }

        return crowd;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var stream in _streams)
        {
            await stream.DisposeAsync();
        }
    }

    private static async Task<SslStream> ConnectAsync(Uri address, SslClientAuthenticationOptions options)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, address.Port);
        var stream = new SslStream(new NetworkStream(socket, ownsSocket: true));
        await stream.AuthenticateAsClientAsync(options);
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET / HTTP/1.1\r\nHost: {address.Authority}\r\nAccept-Encoding: br\r\n\r\n"));
        await ReadPageAsync(stream);
        return stream;
    }

    private static async Task ReadPageAsync(SslStream stream)
    {
        var (buffer, filled, whole) = (new byte[32 * 1024], 0, int.MaxValue);
        while (filled < whole)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(filled));
            filled += read > 0 ? read : throw new SocketException((int)SocketError.ConnectionReset);
            var end = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8);
            if (end >= 0)
            {
                var length = Answer.Field(Encoding.ASCII.GetString(buffer, 0, end), "Content-Length");
                whole = end + 4 + int.Parse(length ?? "0", System.Globalization.CultureInfo.InvariantCulture);
            }
        }
    }
}
