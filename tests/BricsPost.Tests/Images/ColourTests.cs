using NetVips;

namespace BricsPost.Tests.Images;

public sealed class ColourTests : IDisposable
{
    private static readonly double[] Orange = [230, 120, 40];

    private readonly PictureFixture _desk = new();

    /// <summary>One orange, as every kind of program saves it.</summary>
    public static TheoryData<string, byte[]> Oranges => new()
    {
        { "plain.jpg", Saved(image => image.JpegsaveBuffer(q: 98)) },
        { "plain.png", Saved(image => image.PngsaveBuffer()) },
        { "palette.png", Saved(image => image.PngsaveBuffer(palette: true)) },
        { "deep.png", Saved(image => image.Colourspace(Enums.Interpretation.Rgb16).PngsaveBuffer()) },
        { "deep.tif", Saved(image => image.Colourspace(Enums.Interpretation.Rgb16).TiffsaveBuffer()) },
        { "print.jpg", Saved(image =>
            image.IccTransform("cmyk", inputProfile: "srgb", blackPointCompensation: true).JpegsaveBuffer(q: 98)) },
        { "print.tif", Saved(image => image.IccTransform("cmyk", inputProfile: "srgb", blackPointCompensation: true).TiffsaveBuffer()) },
        { "p3.jpg", Saved(image => image.IccTransform("p3", inputProfile: "srgb").JpegsaveBuffer(q: 98)) },
        { "plain.webp", Saved(image => image.WebpsaveBuffer(q: 98)) },
        { "plain.avif", Saved(image => image.HeifsaveBuffer(q: 95, compression: Enums.ForeignHeifCompression.Av1, effort: 0)) },
        { "really-a-png.jpg", Saved(image => image.PngsaveBuffer()) },
        { "really-a-jpeg.webp", Saved(image => image.JpegsaveBuffer(q: 98)) },
    };

    [Theory]
    [MemberData(nameof(Oranges), DisableDiscoveryEnumeration = true)]
    public async Task Colours_look_the_same_whatever_the_original_was_saved_as(string file, byte[] bytes)
    {
        var picture = await _desk.MakeLeadAsync(file, bytes);

        Assert.All(picture.Renditions, rendition => Pixels.AssertNear(Orange, Pixels.At(rendition, 40, 30), tolerance: 9));
    }

    [Fact]
    public async Task A_grey_photo_stays_grey()
    {
        using var grey = TestImages.Plain(80, 60, 130);
        using var labelled = grey.Copy(interpretation: Enums.Interpretation.Bw);

        var picture = await _desk.MakeLeadAsync("grey.png", labelled.PngsaveBuffer());

        Assert.All(picture.Renditions, rendition => Pixels.AssertNear([130, 130, 130], Pixels.At(rendition, 40, 30), tolerance: 4));
    }

    [Fact]
    public async Task A_chart_on_nothing_is_drawn_on_white_so_that_it_does_not_vanish_on_a_dark_page()
    {
        using var colour = TestImages.Plain(80, 60, 0, 0, 0, 0);

        var picture = await _desk.MakeLeadAsync("cut-out.png", colour.PngsaveBuffer());

        Assert.All(picture.Renditions, rendition =>
        {
            var pixel = Pixels.At(rendition, 40, 30);
            Assert.Equal(3, pixel.Length);
            Pixels.AssertNear([255, 255, 255], pixel, tolerance: 3);
        });
    }

    [Theory]
    [InlineData(255)]
    [InlineData(225)]
    public async Task A_drawing_in_white_on_nothing_is_laid_on_the_dark(double grey)
    {
        using var nothing = TestImages.Plain(80, 60, 0, 0, 0, 0);
        using var drawing = nothing.Mutate(lines => lines.DrawRect([grey, grey, grey, 255], 30, 20, 20, 20, fill: true));

        var picture = await _desk.MakeLeadAsync("logo.webp", drawing.WebpsaveBuffer(lossless: true));

        Assert.All(picture.Renditions, rendition =>
        {
            Pixels.AssertNear([20, 19, 15], Pixels.At(rendition, 5, 5), tolerance: 6);
            Pixels.AssertNear([grey, grey, grey], Pixels.At(rendition, 40, 30), tolerance: 9);
        });
    }

    [Theory]
    [InlineData("print.jpg")]
    [InlineData("print.tif")]
    public async Task The_black_of_a_print_is_black_on_a_screen(string file)
    {
        using var black = TestImages.Plain(80, 60, 0, 0, 0);
        using var print = black.IccTransform("cmyk", inputProfile: "srgb", blackPointCompensation: true);

        var bytes = file.EndsWith("tif", StringComparison.Ordinal) ? print.TiffsaveBuffer() : print.JpegsaveBuffer(q: 98);
        var picture = await _desk.MakeLeadAsync(file, bytes);

        Assert.All(picture.Renditions, rendition => Assert.InRange(Pixels.At(rendition, 40, 30).Max(), 0, 25));
    }

    [Fact]
    public async Task The_colours_of_a_screen_by_code_points_alone_are_those_of_its_profile()
    {
        using var colour = TestImages.Plain(800, 600, Orange);
        using var tagged = colour.IccTransform("p3", inputProfile: "p3");
        var byProfile = await _desk.MakeLeadAsync("profile.png", tagged.PngsaveBuffer());

        var byPoints = await _desk.MakeLeadAsync("points.png", TestImages.PngOf(colour, ("cICP", [12, 13, 0, 1])));

        Pixels.AssertNear(Pixels.At(byProfile.Renditions[0], 40, 30), Pixels.At(byPoints.Renditions[0], 40, 30), tolerance: 4);
        Assert.True(Pixels.At(byPoints.Renditions[0], 40, 30)[0] > Orange[0] + 5);
    }

    [Theory]
    [InlineData(16)]
    [InlineData(18)]
    public async Task A_picture_brighter_than_paper_is_shown_and_the_editor_is_told(byte transfer)
    {
        _desk.Save("hdr.png", TestImages.PngWith(("cICP", [9, transfer, 0, 1])));

        var cold = await _desk.MakeAsync("hdr.png");
        var warm = await _desk.MakeAsync("hdr.png");

        Assert.NotNull(cold.Lead);
        Assert.Equal("BP0418", Assert.Single(cold.Diagnostics).Code);
        Assert.Equal("BP0418", Assert.Single(warm.Diagnostics).Code);
    }

    [Fact]
    public async Task Red_letters_on_blue_stay_red()
    {
        using var red = TestImages.Plain(1, 120, 255, 0, 0);
        using var blue = TestImages.Plain(1, 120, 0, 0, 255);
        using var pair = red.Join(blue, Enums.Direction.Horizontal);
        using var stripes = pair.Replicate(150, 1);

        var picture = await _desk.MakeLeadAsync("chart.png", stripes.Copy(interpretation: Enums.Interpretation.Srgb).PngsaveBuffer());

        var avif = picture.Renditions.First(rendition => rendition.Width == 300);
        Assert.Equal("image/avif", avif.MediaType);
        Assert.InRange(Pixels.At(avif, 100, 60)[0] - Pixels.At(avif, 100, 60)[2], 100, 255);
    }

    public void Dispose() => _desk.Dispose();

    private static byte[] Saved(Func<Image, byte[]> save)
    {
        using var image = TestImages.Plain(80, 60, Orange);
        return save(image);
    }
}
