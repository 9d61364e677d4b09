using System.Buffers;

namespace BricsPost.Delivery.Kestrel;

/// <summary>The bytes that a connection has written and not sent yet: one array of the shared pool, borrowed while it holds any.</summary>
/// <param name="size">The smallest array to borrow, in bytes.</param>
internal sealed class SendBuffer(int size)
{
    private byte[] _bytes = [];

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    /// <summary>Room for at least so many bytes more, and for one at any rate.</summary>
    public Memory<byte> Reserve(int bytes)
    {
        if (_bytes.Length - Length < Math.Max(1, bytes))
        {
            var before = _bytes;
            _bytes = ArrayPool<byte>.Shared.Rent(Math.Max(size, Math.Max(2 * before.Length, Length + bytes)));
            before.AsSpan(0, Length).CopyTo(_bytes);
            Return(before);
        }

        return _bytes.AsMemory(Length);
    }

    public void Advance(int bytes)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)bytes, (uint)(_bytes.Length - Length), nameof(bytes));
        Length += bytes;
    }

    /// <summary>Empties the buffer and gives its array to the caller, who returns it.</summary>
    public byte[] Take()
    {
        var bytes = _bytes;
        (_bytes, Length) = ([], 0);
        return bytes;
    }

    public static void Return(byte[] bytes)
    {
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
