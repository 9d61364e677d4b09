using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Connections;

namespace BricsPost.Delivery;

/// <summary>
/// Kestrel's buffers, in blocks that hold a page with its headers. In the usual blocks of 4 KB each page is a list of buffers, which costs the
/// sockets more than one buffer does, and a photo is a long list.
/// </summary>
internal sealed class Blocks : MemoryPool<byte>, IMemoryPoolFactory<byte>
{
    private const int Size = 16 * 1024;

    // What comes back beyond these 4 MB, after a crowd, goes to the garbage collector.
    private const int MostKept = 256;

    private readonly ConcurrentQueue<Block> _kept = new();

    public override int MaxBufferSize => Size;

    public MemoryPool<byte> Create(MemoryPoolOptions? options = null) => new Blocks();

    /// <param name="minBufferSize">In bytes; -1 for any.</param>
    public override IMemoryOwner<byte> Rent(int minBufferSize = -1)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minBufferSize, Size);
        return _kept.TryDequeue(out var block) ? block : new Block(this);
    }

    protected override void Dispose(bool disposing) => _kept.Clear();

    private sealed class Block(Blocks home) : IMemoryOwner<byte>
    {
        // Pinned for life, so that no send has to pin it.
        public Memory<byte> Memory { get; } = MemoryMarshal.CreateFromPinnedArray(GC.AllocateUninitializedArray<byte>(Size, pinned: true), 0, Size);

        public void Dispose()
        {
            if (home._kept.Count < MostKept)
            {
                home._kept.Enqueue(this);
            }
        }
    }
}
