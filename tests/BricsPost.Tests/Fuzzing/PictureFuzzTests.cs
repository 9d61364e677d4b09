using BricsPost.Tests.Harness;
using BricsPost.Tests.Images;
using CsCheck;

namespace BricsPost.Tests.Fuzzing;

/// <summary>Real picture files, damaged at random: each is a picture or a diagnostic at its line.</summary>
public sealed class PictureFuzzTests
{
    [Fact]
    public void A_damaged_picture_is_a_picture_or_a_diagnostic()
    {
        using var desk = new PictureFixture();
        var right = Right();
        var damaged = from bytes in Gen.Int[0, right.Length - 1].Select(index => right[index])
                      from wounds in Gen.Select(Gen.Double[0, 1], Gen.Byte).Array[1, 20]
                      from length in Gen.Frequency((3, Gen.Const(1.0)), (1, Gen.Double[0, 1]))
                      select Damage(bytes, wounds, length);

        damaged.Sample(
            bytes =>
            {
                desk.Save("photo.jpg", bytes);
                var pictures = desk.MakeAsync("photo.jpg").GetAwaiter().GetResult();

                Assert.Equal(pictures.Lead is null, pictures.Diagnostics.Any(one => one.IsError));
                Assert.All(pictures.Diagnostics, one => Assert.Equal(PictureFixture.PhotoOf("photo.jpg").At, one.At));
            },
            iter: 120,
            threads: 1);
    }

    // Small ones: what is looked for is in the decoders, not in the pixels.
    private static byte[][] Right()
    {
        using var desk = new PictureFixture();
        desk.Save("photo.jpg", TestImages.Jpeg(48, 32));
        var made = desk.MakeAsync("photo.jpg").GetAwaiter().GetResult();
        return [.. made.Lead?.Renditions.Select(one => one.Bytes.ToArray()) ?? [],
            File.ReadAllBytes(Repository.File("src/BricsPost/Pages/Icons/apple-touch-icon.png"))];
    }

    private static byte[] Damage(byte[] bytes, (double, byte)[] wounds, double length)
    {
        var damaged = bytes.ToArray();
        foreach (var (where, value) in wounds)
        {
            damaged[(int)(where * (damaged.Length - 1))] = value;
        }

        return damaged[..(int)(length * damaged.Length)];
    }
}
