using BricsPost.Delivery.Kestrel;

namespace BricsPost.Delivery;

/// <summary>
/// Writes a body in slices. Kestrel copies what it cannot send yet, so that a client that reads slowly makes the server hold one slice of a
/// large body instead of the whole.
/// </summary>
internal static class BodyWriter
{
    // A slice and the header fields before it fit into one buffer.
    private const int MaxSlice = DirectSocketWriter.Size - 4 * 1024;

    // RequestAborted is not passed: asking for the token allocates its source, and a write to a client that is gone ends without it.
    public static Task WriteAsync(Stream body, ReadOnlyMemory<byte> bytes) =>
        bytes.Length <= MaxSlice ? body.WriteAsync(bytes).AsTask() : WriteSlicesAsync(body, bytes);

    private static async Task WriteSlicesAsync(Stream body, ReadOnlyMemory<byte> bytes)
    {
        for (; bytes.Length > MaxSlice; bytes = bytes[MaxSlice..])
        {
            await body.WriteAsync(bytes[..MaxSlice]);
        }

        await body.WriteAsync(bytes);
    }
}
