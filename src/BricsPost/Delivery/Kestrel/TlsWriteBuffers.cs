using System.Buffers;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace BricsPost.Delivery.Kestrel;

/// <summary>
/// Encrypts a page as one record of TLS and sends it with one system call. Kestrel collects what it writes to SslStream in blocks of its
/// memory pool, and SslStream encrypts and sends each block by itself: of 4 KB, a page would be three (dotnet/runtime#125110). So the
/// middleware of TLS gets a pool of larger blocks, and what comes after it the usual one. A block is borrowed until it is sent.
/// </summary>
internal static class TlsWriteBuffers
{
    /// <summary>In bytes: the longest record of TLS (RFC 8446, section 5.1), which holds the page in br with its header fields.</summary>
    public const int Size = 16 * 1024;

    private static readonly Pool Large = new();

    public static ConnectionDelegate Use(ConnectionDelegate next) => connection =>
    {
        if (connection.Features.Get<IMemoryPoolFeature>() is { } usual)
        {
            connection.Features.Set<IMemoryPoolFeature>(new PoolOfConnection(connection, usual));
        }

        return next(connection);
    };

    /// <summary>
    /// The middleware of TLS asks before it leaves its feature, HTTP asks after that. In clear text HTTP gets the large pool and rents next
    /// to nothing from it.
    /// </summary>
    private sealed class PoolOfConnection(ConnectionContext connection, IMemoryPoolFeature usual) : IMemoryPoolFeature
    {
        public MemoryPool<byte> MemoryPool => connection.Features.Get<ISslStreamFeature>() is null ? Large : usual.MemoryPool;
    }

    private sealed class Pool : MemoryPool<byte>
    {
        public override int MaxBufferSize => Shared.MaxBufferSize;

        public override IMemoryOwner<byte> Rent(int minBufferSize = -1) => Shared.Rent(Math.Max(Size, minBufferSize));

        /// <summary>Does nothing: it lives as long as the process.</summary>
        protected override void Dispose(bool disposing)
        {
        }
    }
}
