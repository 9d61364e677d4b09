using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Delivery;

public sealed class HttpsTests
{
    private const string Password = "tide";

    [Theory]
    [InlineData("1.1")]
    [InlineData("2.0")]
    public async Task An_operator_with_a_certificate_serves_https(string version)
    {
        using var content = new ContentOnDisk();
        using var folder = new ContentOnDisk();
        await File.WriteAllBytesAsync(folder.FilePath("site.pfx"), Certificate(), TestContext.Current.CancellationToken);
        using var program = ProgramUnderTest.Start(
            "--Kestrel:Endpoints:Https:Url=https://127.0.0.1:0", $"--Kestrel:Certificates:Default:Path={folder.FilePath("site.pfx")}",
            $"--Kestrel:Certificates:Default:Password={Password}", $"--Content:Path={content.Path}", $"--Content:Cache={ContentOnDisk.Cache}");
        try
        {
            using var response = await AskAsync(await ProgramUnderTest.AddressAsync(program), Version.Parse(version));

            Assert.Equal((HttpStatusCode.OK, Version.Parse(version)), (response.StatusCode, response.Version));
        }
        finally
        {
            program.Kill(entireProcessTree: true);
        }
    }

    private static async Task<HttpResponseMessage> AskAsync(Uri address, Version version)
    {
        using var handler = new SocketsHttpHandler { SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null } };
        using var client = new HttpClient(handler);
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Version = version, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static byte[] Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return certificate.Export(X509ContentType.Pfx, Password);
    }
}
