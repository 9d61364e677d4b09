using BricsPost.Settings;

namespace BricsPost.Tests.Images;

public sealed class NarrowPictureTests
{
    [Theory]
    [InlineData(1199, true)]
    [InlineData(1200, false)]
    public async Task A_picture_narrower_than_1200_pixels_is_mentioned(int width, bool isMentioned)
    {
        using var desk = new PictureFixture { Editorial = EditorialChecks.All };

        Assert.Equal(isMentioned, (await NarrowAsync(desk, width)).Contains("BP0504"));
    }

    [Fact]
    public async Task Nobody_mentions_it_where_the_operator_has_switched_that_off()
    {
        using var desk = new PictureFixture { Editorial = new EditorialChecks([EditorialCheck.PhotoWidth]) };

        Assert.Empty(await NarrowAsync(desk, 1199));
    }

    private static async Task<IEnumerable<string>> NarrowAsync(PictureFixture desk, int width)
    {
        desk.Save("boats.jpg", TestImages.Jpeg(width, 20));
        return (await desk.MakeAsync("boats.jpg")).Diagnostics.Select(one => one.Code);
    }
}
