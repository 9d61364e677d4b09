using System.Text;
using NetVips;

namespace BricsPost.Tests.Images;

/// <summary>Draws the files that editors bring.</summary>
internal static class Drawn
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
