using BricsPost.Content.Diagnostics;
using NetVips;

namespace BricsPost.Tests.Images;

/// <summary>Photographs that every browser shows, although a strict decoder calls them damaged.</summary>
public sealed class MendedJpegTests : IDisposable
{
    private readonly PictureFixture _desk = new();

    private static byte[] AdobeSegment => [0xFF, 0xEE, 0, 14, .. "Adobe"u8, 0, 100, 0, 0, 0, 0, 2];

    public static TheoryData<string, byte[]> Photographs => new()
    {
        { "without its end", TestImages.Jpeg(500, 400)[..^2] },
        { "bytes between segments", Insert(TestImages.Jpeg(500, 400), Find(TestImages.Jpeg(500, 400), 0xDB), [0x12, 0x34, 0]) },
        { "bytes before its end", Insert(TestImages.Jpeg(500, 400), TestImages.Jpeg(500, 400).Length - 2, [0x12, 0x34]) },
        { "scan parameters of Samsung", WithScanParameters(TestImages.Jpeg(500, 400), 0, 0, 0) },
        { "a transform of four components", Insert(TestImages.Jpeg(500, 400), 2, AdobeSegment) },
        { "two pictures in one file", [.. TestImages.Jpeg(500, 400), .. TestImages.Jpeg(100, 80)] },
        { "a progressive one", Progressive() },
    };

    [Theory]
    [MemberData(nameof(Photographs), DisableDiscoveryEnumeration = true)]
    public async Task A_whole_photograph_is_shown_with_every_pixel(string what, byte[] jpeg)
    {
        var whole = await _desk.MakeLeadAsync("whole.jpg", TestImages.Jpeg(500, 400));

        var mended = await _desk.MakeLeadAsync("mended.jpg", jpeg);

        Assert.Equal((500, 400), (mended.Width, mended.Height));
        foreach (var (x, y) in new[] { (10, 10), (490, 390), (250, 200) })
        {
            Assert.True(Difference(whole.Renditions[^1], mended.Renditions[^1], x, y) < 6, what);
        }
    }

    [Theory]
    [InlineData(0.3, 1300)]
    [InlineData(0.9, 1300)]
    [InlineData(0.99, 1300)]
    [InlineData(0.9, 5200)]
    public async Task What_is_cut_short_is_refused_with_an_end_and_without(double part, int width)
    {
        var jpeg = TestImages.Jpeg(width, width / 2);
        var cut = jpeg[..(int)(jpeg.Length * part)];
        _desk.Save("cut.jpg", cut);
        _desk.Save("ended.jpg", [.. cut, 0xFF, 0xD9]);

        var pictures = await _desk.NewMaker().MakeAsync(
            PictureFixture.PhotoOf("cut.jpg"), [PictureFixture.PhotoOf("ended.jpg")], PictureFixture.Cancelled);

        Assert.Equal(["BP0412", "BP0412"], pictures.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public async Task A_profile_that_cannot_be_used_is_left_out()
    {
        using var image = TestImages.Gradient(500, 400);
        using var wide = image.IccTransform("p3", inputProfile: "srgb");
        var profile = (byte[])wide.Get("icc-profile-data");
        for (var at = 128; at < profile.Length - 4; at++)
        {
            // The curves: of both kinds.
            if (profile.AsSpan(at, 4).SequenceEqual("para"u8) || profile.AsSpan(at, 4).SequenceEqual("curv"u8))
            {
                "oops"u8.CopyTo(profile.AsSpan(at));
            }
        }

        var picture = await _desk.MakeLeadAsync("broken.jpg", TestImages.Labelled(image, ("icc-profile-data", profile)));

        Assert.NotEmpty(picture.Renditions);
    }

    [Fact]
    public async Task An_animation_in_PNG_is_told()
    {
        _desk.Save("film.png", TestImages.PngWith(("acTL", [0, 0, 0, 2, 0, 0, 0, 0])));

        var diagnostic = Assert.Single((await _desk.MakeAsync("film.png")).Diagnostics);

        Assert.Equal(("BP0414", Severity.Warning), (diagnostic.Code, diagnostic.Severity));
    }

    public void Dispose() => _desk.Dispose();

    private static byte[] Progressive()
    {
        using var image = TestImages.Gradient(500, 400);
        return image.JpegsaveBuffer(q: 90, interlace: true)[..^2];
    }

    private static byte[] WithScanParameters(byte[] jpeg, params byte[] parameters)
    {
        var scan = Find(jpeg, 0xDA);
        parameters.CopyTo(jpeg, scan + 2 + ((jpeg[scan + 2] << 8) | jpeg[scan + 3]) - 3);
        return jpeg;
    }

    private static int Find(ReadOnlySpan<byte> jpeg, byte marker)
    {
        ReadOnlySpan<byte> start = [0xFF, marker];
        return jpeg.IndexOf(start);
    }

    private static byte[] Insert(byte[] jpeg, int at, byte[] more) => [.. jpeg[..at], .. more, .. jpeg[at..]];

    private static double Difference(BricsPost.Images.Rendition one, BricsPost.Images.Rendition other, int x, int y)
    {
        using var first = Image.NewFromBuffer(one.Bytes.Span);
        using var second = Image.NewFromBuffer(other.Bytes.Span);
        return first.Getpoint(x, y).Zip(second.Getpoint(x, y), (a, b) => Math.Abs(a - b)).Max();
    }
}
