using System.Collections.Immutable;
using System.Security.Cryptography;
using BricsPost.Editions;
using Microsoft.Extensions.Primitives;

namespace BricsPost.Publishing;

/// <summary>
/// Reads what <see cref="KeptEditionWriter"/> wrote, or nothing:
/// a file that is cut short, changed or of another format is none.
/// </summary>
internal sealed class KeptEditionReader : IDisposable
{
    /// <summary>The number changes with the order or the meaning of any field.</summary>
    public const string Format = "BRICS Post edition 4";

    private readonly byte[] _file;
    private readonly BinaryReader _reader;

    private KeptEditionReader(byte[] file)
    {
        _file = file;
        _reader = new BinaryReader(new MemoryStream(file, 0, Math.Max(0, file.Length - SHA256.HashSizeInBytes), writable: false));
    }

    public static KeptEdition? ReadOrNull(byte[] file)
    {
        var length = file.Length - SHA256.HashSizeInBytes;
        return length > 0 && SHA256.HashData(file.AsSpan(0, length)).AsSpan().SequenceEqual(file.AsSpan(length))
            ? Try(() =>
            {
                using var reader = new KeptEditionReader(file);
                return reader.Read();
            })
            : null;
    }

    /// <summary>When the content of a kept edition was read, from its first bytes; null where they are not of this format.</summary>
    public static DateTimeOffset? ReadAtOrNull(Stream file) => Try<DateTimeOffset?>(() =>
    {
        var head = new byte[Format.Length + 1 + sizeof(long) + SHA256.HashSizeInBytes];
        file.ReadExactly(head.AsSpan(0, head.Length - SHA256.HashSizeInBytes));
        using var reader = new KeptEditionReader(head);
        return reader.Head();
    });

    public void Dispose() => _reader.Dispose();

    // Whoever can write into the cache folder can also make the hash right.
    private static T? Try<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (
            exception is IOException or InvalidDataException or FormatException or ArgumentException or OverflowException)
        {
            return default;
        }
    }

    private DateTimeOffset Head() => _reader.ReadString() == Format ? Time() : throw new InvalidDataException();

    private KeptEdition Read()
    {
        var readAt = Head();
        var since = Time();
        var record = new PublicationRecord(IsWithdrawn: _reader.ReadBoolean(), Dates: Many(Time))
        {
            Gone = Many(_reader.ReadString),
            Sources = _reader.ReadString(),
        };
        var version = _reader.ReadString();
        DateTimeOffset? renewAt = _reader.ReadBoolean() ? Time() : Skip(Time());
        var responses = Many(Response);
        var edition = new Edition(
            responses, Response(), Response(), renewAt, [.. Many(Rules).SelectMany(rules => rules)],
            Many(() => new EarlierPicture(Response(), Time())));
        return edition.Version == version ? new KeptEdition(edition, since, readAt, record) : throw new InvalidDataException();
    }

    private IReadOnlyList<FolderRule> Rules()
    {
        var response = Response();
        return Many(() => new FolderRule(_reader.ReadString(), response));
    }

    private static DateTimeOffset? Skip(DateTimeOffset _) => null;

    private Response Response() => new(
        _reader.ReadString(), _reader.ReadInt32(), Time(), Headers(), RepresentationOrNull() ?? throw new InvalidDataException(),
        RepresentationOrNull(), RepresentationOrNull());

    private Representation? RepresentationOrNull()
    {
        if (!_reader.ReadBoolean())
        {
            return null;
        }

        var (coding, tag, headers) = (_reader.ReadString(), _reader.ReadString(), Headers());
        return new Representation(coding.Length == 0 ? null : coding, Bytes(), tag, headers);
    }

    // Not copied: the representations share the memory of the file.
    private ReadOnlyMemory<byte> Bytes()
    {
        var (length, start) = (_reader.ReadInt32(), (int)_reader.BaseStream.Position);
        var bytes = _file.AsMemory(start, length);
        _reader.BaseStream.Position = start + length;
        return bytes;
    }

    private ImmutableArray<Header> Headers() => Many(
        () => new Header(_reader.ReadString(), new StringValues([.. Many(_reader.ReadString)])));

    private ImmutableArray<T> Many<T>(Func<T> read) => [.. Enumerable.Range(0, _reader.ReadInt32()).Select(_ => read())];

    private DateTimeOffset Time() => new(_reader.ReadInt64(), TimeSpan.Zero);
}
