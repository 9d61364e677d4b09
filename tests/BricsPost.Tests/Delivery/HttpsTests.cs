using System.Net;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Delivery;

public sealed class HttpsTests
{
    [Theory]
    [InlineData("1.1")]
    [InlineData("2.0")]
    public async Task An_operator_with_a_certificate_serves_https(string version)
    {
        await using var program = SecureProgram.Start();

        using var response = await AskAsync(await program.Running.AddressAsync(), Version.Parse(version));

        Assert.Equal((HttpStatusCode.OK, Version.Parse(version)), (response.StatusCode, response.Version));
    }

    private static async Task<HttpResponseMessage> AskAsync(Uri address, Version version)
    {
        using var handler = new SocketsHttpHandler
        {
            SslOptions =
            { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null }
        };
        using var client = new HttpClient(handler);
        using var request = new HttpRequestMessage(HttpMethod.Get, address)
        {
            Version = version,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact
        };
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
