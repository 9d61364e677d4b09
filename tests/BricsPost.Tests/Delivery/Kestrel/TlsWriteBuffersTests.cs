using System.Buffers.Binary;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using BricsPost.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace BricsPost.Tests.Delivery.Kestrel;

/// <summary>Records of TLS: a header of five bytes, the last two of them its length (RFC 8446, section 5.1).</summary>
public sealed class TlsWriteBuffersTests
{
    [Fact]
    public async Task A_page_is_one_record()
    {
        await using var program = SecureProgram.Start();

        var (answer, records) = await AskAsync(await program.Running.AddressAsync());

        Assert.InRange(answer.Length, 4 * 1024, 16 * 1024);
        Assert.Contains(records, length => length > answer.Length);
    }

    [Fact]
    public async Task Kestrel_still_encrypts_what_it_writes_in_blocks_of_4_KB()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        using var certificate = Certificate();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        await using var app = builder.Build();
        app.Run(context => context.Response.Body.WriteAsync(new byte[8 * 1024], context.RequestAborted).AsTask());
        await app.StartAsync(TestContext.Current.CancellationToken);

        var (_, records) = await AskAsync(new Uri(app.Urls.Single()));

        Assert.True(
            records.All(length => length < 5 * 1024), "Kestrel writes longer records by itself now: measure without TlsWriteBuffers.");
    }

    /// <summary>What the server answered, and how long each record is that came from it.</summary>
    private static async Task<(byte[] Answer, List<int> Records)> AskAsync(Uri address)
    {
        using var connection = new TcpClient(address.Host, address.Port);
        await using var recorded = new RecordingStream(connection.GetStream());
        await using var tls = new SslStream(recorded, leaveInnerStreamOpen: true, (_, certificate, _, _) => certificate is not null);
        await tls.AuthenticateAsClientAsync("localhost");
        await tls.WriteAsync(Encoding.ASCII.GetBytes(
            "GET / HTTP/1.1\r\nHost: a\r\nAccept-Encoding: br\r\nConnection: close\r\n\r\n"), TestContext.Current.CancellationToken);
        using var answer = new MemoryStream();
        await tls.CopyToAsync(answer, TestContext.Current.CancellationToken);
        return (answer.ToArray(), recorded.Records());
    }

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    private sealed class RecordingStream(Stream inner) : Stream
    {
        private readonly MemoryStream _read = new();

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public List<int> Records()
        {
            var records = new List<int>();
            for (var rest = _read.ToArray().AsSpan(); rest.Length >= 5;)
            {
                int length = BinaryPrimitives.ReadUInt16BigEndian(rest[3..]);
                records.Add(length);
                rest = rest[Math.Min(rest.Length, 5 + length)..];
            }

            return records;
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = await inner.ReadAsync(buffer, cancellationToken);
            _read.Write(buffer.Span[..count]);
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            inner.WriteAsync(buffer, cancellationToken);

        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);

        public override void Flush() => inner.Flush();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
