namespace BricsPost.Delivery;

/// <summary>
/// Writes a body in slices. Kestrel copies what it cannot send yet, so that a client that reads slowly makes the server hold one slice of a
/// large body instead of the whole.
/// </summary>
internal static class BodyWriter
{
    private static readonly OutputBudget Budget = OutputBudget.OfProcess;

    // RequestAborted is not passed: asking for the token allocates its source, and a write to a client that is gone ends without it.
    public static Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> bytes) =>
        bytes.Length <= Budget.MaxSlice ? WriteSliceAsync(context, bytes) : WriteSlicesAsync(context, bytes);

    private static async Task WriteSlicesAsync(HttpContext context, ReadOnlyMemory<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var slice = bytes[..Math.Min(bytes.Length, Budget.MaxSlice)];
            await WriteSliceAsync(context, slice);
            bytes = bytes[slice.Length..];
        }
    }

    // Most writes of HTTP/1.1 are complete when they return: they cost no accounting.
    private static Task WriteSliceAsync(HttpContext context, ReadOnlyMemory<byte> slice)
    {
        var write = context.Response.Body.WriteAsync(slice);
        return write.IsCompleted ? write.AsTask() : Budget.HoldAsync(write, slice.Length, context.Abort);
    }
}
