using System.Text.Json;
using BricsPost.Images;

namespace BricsPost.Tests.Preview;

/// <summary>What a browser hears from <c>/preview/events</c>.</summary>
internal sealed class BulletinStream(Stream stream) : IAsyncDisposable
{
    private const string Field = "data: ";
    private readonly StreamReader _reader = new(stream);

    /// <summary>In the bulletin that was read last.</summary>
    public DrawingProgress? Drawing { get; private set; }

    /// <summary>The next event with another state: a picture that is drawn on the way repeats the last one.</summary>
    public async Task<(string Page, bool IsRejected)> NextAfterAsync((string Page, bool IsRejected) known)
    {
        var next = known;
        while (next == known)
        {
            next = await NextAsync();
        }

        return next;
    }

    public async Task<(string Page, bool IsRejected)> NextAsync()
    {
        while (await _reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith(Field, StringComparison.Ordinal))
            {
                var bulletin = JsonDocument.Parse(line[Field.Length..]).RootElement;
                Drawing = bulletin.GetProperty("drawing").Deserialize<DrawingProgress>(JsonSerializerOptions.Web);
                return (bulletin.GetProperty("page").GetString() ?? "", bulletin.GetProperty("isRejected").GetBoolean());
            }
        }

        throw new EndOfStreamException();
    }

    public ValueTask DisposeAsync()
    {
        _reader.Dispose();
        return stream.DisposeAsync();
    }
}
