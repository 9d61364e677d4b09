using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BricsPost.Tests.Harness;

/// <summary>The program as a separate process, behind https with a certificate that nobody has signed.</summary>
public sealed class SecureProgram : IAsyncDisposable
{
    private const string Password = "tide";

    private readonly ContentOnDisk _content = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("brics-post-key-").FullName;

    private SecureProgram(IEnumerable<(string Name, string? Value)> variables, string? content, string[] settings)
    {
        var certificate = Path.Combine(_folder, "site.pfx");
        File.WriteAllBytes(certificate, Certificate());
        Running = RunningProgram.Start(variables, content ?? _content.Path, ContentOnDisk.Cache, [
            "--Kestrel:Endpoints:Https:Url=https://127.0.0.1:0", $"--Kestrel:Certificates:Default:Path={certificate}",
            $"--Kestrel:Certificates:Default:Password={Password}", .. settings,
        ]);
    }

    public RunningProgram Running { get; }

    public static SecureProgram Start(params string[] settings) => new([], null, settings);

    /// <param name="variables">Of the environment.</param>
    public static SecureProgram Start(IEnumerable<(string Name, string? Value)> variables, string content, params string[] settings) =>
        new(variables, content, settings);

    /// <summary>A client that takes the certificate as it is.</summary>
    public static HttpClient Client(Uri address) => new(new SocketsHttpHandler
    {
        UseProxy = false,
        SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null },
    })
    { BaseAddress = address, Timeout = Wait.Limit };

    public async ValueTask DisposeAsync()
    {
        await Running.DisposeAsync();
        _content.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static byte[] Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return certificate.Export(X509ContentType.Pfx, Password);
    }
}
