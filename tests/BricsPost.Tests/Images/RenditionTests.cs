using BricsPost.Images;
using NetVips;

namespace BricsPost.Tests.Images;

public sealed class RenditionTests : IDisposable
{
    private readonly PictureFixture _desk = new();

    [Fact]
    public async Task A_large_photo_is_made_for_phones_and_large_screens_in_three_formats()
    {
        var picture = await _desk.MakeLeadAsync("large.jpg", TestImages.Jpeg(5200, 2600));

        Assert.Equal((5200, 2600), (picture.Width, picture.Height));
        Assert.Equal(["avif", "webp", "jpg"], picture.Renditions.Select(rendition => rendition.Path.Split('.')[^1]).Distinct());
        Assert.Equal([390, 640, 780, 1080, 1200, 1440, 1920, 2400], WidthsOf(picture, "image/avif"));
        Assert.Equal([640, 1080, 1920], WidthsOf(picture, "image/webp"));
        Assert.Equal([780, 1440], WidthsOf(picture, "image/jpeg"));
        using var widest = Image.NewFromBuffer(picture.Renditions.Single(rendition => rendition.Width == 2400).Bytes.Span);
        Assert.All(widest.Getpoint(1800, 300).Zip([191, 64, 97]), pair => Assert.InRange(pair.First, pair.Second - 6, pair.Second + 6));
    }

    [Fact]
    public async Task A_photo_full_of_detail_is_made_lighter_where_a_phone_fetches_it()
    {
        using var noise = Image.Gaussnoise(1300, 900, mean: 128, sigma: 60);
        using var leaves = noise.Gaussblur(1.2).Cast(Enums.BandFormat.Uchar);

        var picture = await _desk.MakeLeadAsync("leaves.jpg", leaves.JpegsaveBuffer(q: 95));

        var avif = picture.Renditions.Where(rendition => rendition.MediaType == "image/avif").ToDictionary(rendition => rendition.Width);
        Assert.InRange(avif[780].Bytes.Length, 40_000, 46_000);
        Assert.True(avif[640].Bytes.Length > avif[780].Bytes.Length / 2);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(389, 10)]
    [InlineData(820, 400)]
    [InlineData(1, 5000)]
    [InlineData(5000, 1)]
    [InlineData(30, 17000)]
    public async Task A_photo_of_any_shape_is_never_enlarged_and_has_every_format(int width, int height)
    {
        var picture = await _desk.MakeLeadAsync("odd.png", TestImages.Png(width, height));

        Assert.All(picture.Renditions, rendition => Assert.InRange(rendition.Width, 1, width));
        Assert.All(picture.Renditions, rendition => Assert.Equal((rendition.Width, rendition.Height), SizeOf(rendition)));
        Assert.Equal(3, picture.Renditions.Select(rendition => rendition.MediaType).Distinct().Count());
        Assert.Equal(picture.Renditions.Count, picture.Renditions.Select(rendition => rendition.Path).Distinct().Count());
    }

    [Fact]
    public async Task A_rendition_holds_the_format_that_its_address_and_media_type_name()
    {
        var picture = await _desk.MakeLeadAsync("photo.jpg", TestImages.Jpeg());

        Assert.All(picture.Renditions, rendition => Assert.Equal(rendition.MediaType, MediaTypeOf(rendition)));
    }

    [Theory]
    [InlineData("Lavrov & Kerry, Bali.JPG", "lavrov-kerry-bali")]
    [InlineData("São Paulo.jpg", "sao-paulo")]
    [InlineData("фото.jpg", "photo")]
    [InlineData("--.jpg", "photo")]
    [InlineData("a.b.c.jpg", "a-b-c")]
    public async Task The_address_is_a_readable_name_a_width_a_hash_and_an_extension(string file, string name)
    {
        var picture = await _desk.MakeLeadAsync(file, TestImages.Jpeg(400, 300));

        Assert.Matches($"^/photos/{name}-400\\.[0-9a-f]{{12}}\\.avif$", picture.Renditions[0].Path);
    }

    [Fact]
    public async Task A_picture_replaced_under_the_same_name_gets_other_addresses()
    {
        var before = await _desk.MakeLeadAsync("photo.jpg", TestImages.Jpeg(400, 300));
        var after = await _desk.MakeLeadAsync("photo.jpg", TestImages.Jpeg(400, 301));

        Assert.Empty(before.Renditions.Select(rendition => rendition.Path).Intersect(after.Renditions.Select(rendition => rendition.Path)));
    }

    [Fact]
    public async Task A_body_photo_has_no_crops()
    {
        _desk.Save("body.jpg", TestImages.Jpeg(500, 400));

        var pictures = await _desk.NewMaker().MakeAsync(null, [PictureFixture.PhotoOf("body.jpg")], PictureFixture.Cancelled);

        Assert.Null(pictures.Lead);
        Assert.Null(pictures.InBody["body.jpg"].Crops);
        Assert.Equal(2 + 1 + 1, pictures.InBody["body.jpg"].Renditions.Count);
    }

    public void Dispose() => _desk.Dispose();

    private static IEnumerable<int> WidthsOf(Picture picture, string mediaType) =>
        picture.Renditions.Where(rendition => rendition.MediaType == mediaType).Select(rendition => rendition.Width);

    private static string MediaTypeOf(Rendition rendition)
    {
        using var image = Image.NewFromBuffer(rendition.Bytes.Span);
        return (string)image.Get("vips-loader") switch
        {
            "heifload_buffer" when (string)image.Get("heif-compression") == "av1" => "image/avif",
            "webpload_buffer" => "image/webp",
            "jpegload_buffer" => "image/jpeg",
            var other => other,
        };
    }

    private static (int Width, int Height) SizeOf(Rendition rendition)
    {
        using var image = Image.NewFromBuffer(rendition.Bytes.Span);
        return (image.Width, image.Height);
    }
}
