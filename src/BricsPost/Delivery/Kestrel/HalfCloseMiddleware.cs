using Microsoft.AspNetCore.Connections;

namespace BricsPost.Delivery.Kestrel;

/// <summary>
/// Serves who has said all that he will say, and still reads (RFC 9112, section 9.6): scripts and some proxies close their half of a
/// connection behind the last request. Kestrel would take that for leaving and drop the answers; who has left is noticed by writing.
/// </summary>
internal static class HalfCloseMiddleware
{
    public static ConnectionDelegate Use(ConnectionDelegate next) => connection =>
    {
        connection.ConnectionClosed = CancellationToken.None;
        return next(connection);
    };
}
