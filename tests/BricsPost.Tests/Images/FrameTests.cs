using NetVips;

namespace BricsPost.Tests.Images;

/// <summary>Which way up a picture stands, and which of several pictures in a file is shown.</summary>
public sealed class FrameTests : IDisposable
{
    private static readonly double[] Orange = [230, 120, 40];

    private readonly PictureFixture _desk = new();

    [Theory]
    [InlineData(1, 300, 200, 10, 100, 290, 100)]
    [InlineData(3, 300, 200, 290, 100, 10, 100)]
    [InlineData(6, 200, 300, 100, 10, 100, 290)]
    [InlineData(8, 200, 300, 100, 290, 100, 10)]
    public async Task A_photo_taken_sideways_stands_upright(
        int orientation, int width, int height, int redX, int redY, int blueX, int blueY)
    {
        using var halves = TestImages.Halves(300, 200);

        var picture = await _desk.MakeLeadAsync("sideways.jpg", TestImages.Labelled(halves, ("orientation", orientation)));

        Assert.Equal((width, height), (picture.Width, picture.Height));
        Assert.All(picture.Renditions, rendition =>
        {
            Assert.Equal((width, height), (rendition.Width, rendition.Height));
            Pixels.AssertNear([250, 0, 0], Pixels.At(rendition, redX, redY), tolerance: 12);
            Pixels.AssertNear([0, 0, 250], Pixels.At(rendition, blueX, blueY), tolerance: 12);
        });
    }

    [Fact]
    public async Task Of_an_animation_the_first_frame_is_shown_and_the_editor_is_told_each_time()
    {
        using var first = TestImages.Plain(80, 60, Orange);
        using var second = TestImages.Plain(80, 60, 0, 0, 255);
        using var strip = first.Join(second, Enums.Direction.Vertical);
        using var film = strip.Mutate(fields => fields.Set(GValue.GIntType, "page-height", 60));
        _desk.Save("film.webp", film.WebpsaveBuffer(q: 98));

        var cold = await _desk.MakeAsync("film.webp");
        var warm = await _desk.MakeAsync("film.webp");

        Assert.Equal(60, cold.Lead?.Height);
        Assert.Equal(["BP0414"], cold.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Equal(["BP0414"], warm.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.All(cold.Lead?.Renditions ?? [], rendition => Pixels.AssertNear(Orange, Pixels.At(rendition, 40, 30), tolerance: 9));
    }

    public void Dispose() => _desk.Dispose();
}
