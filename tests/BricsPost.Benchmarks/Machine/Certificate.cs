using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BricsPost.Benchmarks.Machine;

/// <summary>A certificate on P-256, which most sites have today, made for one run.</summary>
/// <param name="File">In PEM.</param>
/// <param name="KeyFile">In PEM.</param>
internal sealed record Certificate(string File, string KeyFile)
{
    public static Certificate Create(string folder)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = DateTimeOffset.UtcNow;
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var made = new Certificate(Path.Combine(folder, "certificate.pem"), Path.Combine(folder, "key.pem"));
        System.IO.File.WriteAllText(made.File, certificate.ExportCertificatePem());
        System.IO.File.WriteAllText(made.KeyFile, key.ExportPkcs8PrivateKeyPem());
        return made;
    }
}
