using System.Net.Security;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace BricsPost.Delivery.Kestrel;

/// <summary>What client and server agreed to speak when they set up TLS (ALPN, RFC 7301). In clear text it is HTTP/1.1.</summary>
internal static class NegotiatedProtocol
{
    /// <summary>False until the handshake is done.</summary>
    public static bool IsHttp2(ConnectionContext connection) =>
        connection.Features.Get<ISslStreamFeature>()?.SslStream.NegotiatedApplicationProtocol == SslApplicationProtocol.Http2;
}
