using BricsPost.Content;
using BricsPost.Images;
using NetVips;

namespace BricsPost.Tests.Images;

public sealed class CropTests : IDisposable
{
    private readonly PictureFixture _desk = new();

    [Fact]
    public async Task A_large_lead_is_cropped_to_the_sizes_that_cards_and_search_ask_for()
    {
        var picture = await _desk.MakeLeadAsync("lead.jpg", TestImages.Jpeg(2000, 1300));

        Assert.Equal([(1200, 630), (1200, 675), (1200, 900), (1200, 1200)], SizesOf(picture.Crops));
    }

    [Fact]
    public async Task A_wide_panorama_is_not_enlarged_for_its_square_where_the_original_has_the_pixels()
    {
        var picture = await _desk.MakeLeadAsync("panorama.jpg", TestImages.Jpeg(4800, 1200));

        Assert.Equal([(1200, 630), (1200, 675), (1200, 900), (1200, 1200)], SizesOf(picture.Crops));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(700, 3)]
    [InlineData(3, 700)]
    [InlineData(640, 480)]
    public async Task A_small_lead_is_cropped_and_never_enlarged(int width, int height)
    {
        var picture = await _desk.MakeLeadAsync("small.png", TestImages.Png(width, height));

        Assert.All(SizesOf(picture.Crops), size => Assert.True(size.Width <= width && size.Height <= height, size.ToString()));
        var paths = CropsOf(picture.Crops).Concat(picture.Renditions).Select(rendition => rendition.Path).ToList();
        Assert.Equal(paths.Count, paths.Distinct().Count());
    }

    [Theory]
    [InlineData(0, 250, 0)]
    [InlineData(100, 0, 250)]
    public async Task The_square_keeps_the_focus(double x, double red, double blue)
    {
        using var halves = TestImages.Halves(400, 100);
        _desk.Save("halves.png", halves.PngsaveBuffer());

        var pictures = await _desk.NewMaker().MakeAsync(
            PictureFixture.PhotoOf("halves.png", new Focus(x, 50)), [], PictureFixture.Cancelled);

        using var square = Image.NewFromBuffer(CropsOf(pictures.Lead?.Crops).Last().Bytes.Span);
        var middle = square.Getpoint(50, 50);
        Assert.InRange(middle[0], red - 10, red + 10);
        Assert.InRange(middle[2], blue - 10, blue + 10);
    }

    public void Dispose() => _desk.Dispose();

    private static IEnumerable<(int Width, int Height)> SizesOf(Crops? crops) => CropsOf(crops).Select(crop =>
    {
        using var image = Image.NewFromBuffer(crop.Bytes.Span);
        Assert.Equal((image.Width, image.Height), (crop.Width, crop.Height));
        return (image.Width, image.Height);
    });

    private static IEnumerable<Rendition> CropsOf(Crops? crops)
    {
        Assert.NotNull(crops);
        return [crops.Card, crops.Wide, crops.Standard, crops.Square];
    }
}
