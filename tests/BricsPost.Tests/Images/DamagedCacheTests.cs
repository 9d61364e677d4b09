namespace BricsPost.Tests.Images;

public sealed class DamagedCacheTests : IDisposable
{
    private readonly PictureFixture _desk = new();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(200)]
    public async Task A_file_that_a_crash_cut_short_is_made_again_and_never_served(int length)
    {
        var whole = await _desk.MakeLeadAsync("photo.jpg", TestImages.Jpeg(500, 400));
        foreach (var path in Directory.EnumerateFiles(_desk.Cache))
        {
            using var file = File.OpenWrite(path);
            file.SetLength(Math.Min(length, file.Length - 1));
        }

        var again = (await _desk.MakeAsync("photo.jpg")).Lead;

        Assert.Equal(PictureFixture.BytesOf(whole), PictureFixture.BytesOf(again));
        Assert.Equal(2 * (2 + 1 + 1 + 4), _desk.Log.Made);
    }

    [Fact]
    public async Task A_file_with_one_changed_bit_is_made_again_and_then_whole()
    {
        var whole = await _desk.MakeLeadAsync("photo.jpg", TestImages.Jpeg(500, 400));
        var path = Directory.EnumerateFiles(_desk.Cache, "*.avif").First();
        var bytes = File.ReadAllBytes(path);
        bytes[100] ^= 1;
        File.WriteAllBytes(path, bytes);

        var again = (await _desk.MakeAsync("photo.jpg")).Lead;
        await _desk.MakeAsync("photo.jpg");

        Assert.Equal(PictureFixture.BytesOf(whole), PictureFixture.BytesOf(again));
        Assert.Equal((2 + 1 + 1 + 4) + 1, _desk.Log.Made);
    }

    public void Dispose() => _desk.Dispose();
}
