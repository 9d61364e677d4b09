using System.Text;
using NetVips;

namespace BricsPost.Tests.Images;

/// <summary>Draws the files that editors bring.</summary>
internal static class TestImages
{
    public static Image Gradient(int width, int height)
    {
        using var across = Image.Xyz(width, height);
        using var red = across[0] * (255.0 / width);
        using var green = across[1] * (255.0 / height);
        using var blue = (red * 0.3) + 40;
        using var joined = red.Bandjoin(green, blue);
        using var bytes = joined.Cast(Enums.BandFormat.Uchar);
        return bytes.Copy(interpretation: Enums.Interpretation.Srgb).CopyMemory();
    }

    public static Image Plain(int width, int height, params double[] colour)
    {
        using var black = Image.Black(width, height);
        using var filled = black.NewFromImage(colour);
        return filled.Copy(interpretation: Enums.Interpretation.Srgb).Cast(Enums.BandFormat.Uchar).CopyMemory();
    }

    /// <summary>Red on the left, blue on the right.</summary>
    public static Image Halves(int width, int height)
    {
        using var red = Plain(width / 2, height, 250, 0, 0);
        using var blue = Plain(width - (width / 2), height, 0, 0, 250);
        return red.Join(blue, Enums.Direction.Horizontal).CopyMemory();
    }

    public static byte[] Jpeg(int width = 1300, int height = 900)
    {
        using var image = Gradient(width, height);
        return image.JpegsaveBuffer(q: 90);
    }

    public static byte[] Png(int width = 800, int height = 600)
    {
        using var image = Gradient(width, height);
        return image.PngsaveBuffer();
    }

    public static byte[] Labelled(Image image, params (string Field, object Value)[] labels)
    {
        using var labelled = image.Mutate(fields =>
        {
            foreach (var (field, value) in labels)
            {
                fields.Set(
                    value switch { int => GValue.GIntType, string => GValue.GStrType, _ => GValue.BlobType }, field, value);
            }
        });
        return labelled.JpegsaveBuffer(q: 90);
    }

    /// <summary>A picture that claims to be of another size, and holds next to nothing.</summary>
    public static byte[] PngClaiming(int width, int height)
    {
        var png = Png(4, 4);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Crc32(png.AsSpan(12, 17)));
        return png;
    }

    /// <summary>A picture with more chunks behind its header.</summary>
    public static byte[] PngWith(params (string Type, byte[] Data)[] chunks) => With(Png(), chunks);

    public static byte[] PngOf(Image image, params (string Type, byte[] Data)[] chunks) => With(image.PngsaveBuffer(), chunks);

    private static byte[] With(byte[] png, (string Type, byte[] Data)[] chunks)
    {
        const int headerEnd = 33;
        return [.. png[..headerEnd], .. chunks.SelectMany(chunk => Chunk([.. Text(chunk.Type), .. chunk.Data])), .. png[headerEnd..]];
    }

    /// <summary>As many of the same letter, in the format of zlib.</summary>
    public static byte[] Packed(int length)
    {
        using var packed = new MemoryStream();
        using (var zlib = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionLevel.SmallestSize))
        {
            zlib.Write(Text(new string('A', length)));
        }

        return packed.ToArray();
    }

    private static byte[] Chunk(byte[] typeAndData)
    {
        var chunk = new byte[typeAndData.Length + 8];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(chunk, typeAndData.Length - 4);
        typeAndData.CopyTo(chunk, 4);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(typeAndData.Length + 4), Crc32(typeAndData));
        return chunk;
    }

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }
}
