using System.Security.Cryptography;
using BricsPost.Content;
using BricsPost.Images;

namespace BricsPost.Tests.Images;

public sealed class PictureCacheTests : IDisposable
{
    private readonly PictureFixture _desk = new();

    [Fact]
    public async Task A_second_start_makes_nothing_and_gives_the_same_pictures()
    {
        var first = await _desk.MakeLeadAsync("photo.jpg", TestImages.Jpeg(500, 400));
        var made = _desk.Log.Made;

        var second = (await _desk.MakeAsync("photo.jpg")).Lead;

        Assert.Equal(2 + 1 + 1 + 4, made);
        Assert.Equal(made, _desk.Log.Made);
        Assert.Equal(PictureFixture.BytesOf(first), PictureFixture.BytesOf(second));
    }

    [Fact]
    public async Task A_change_of_text_neither_reads_the_original_nor_the_cache_again()
    {
        var path = _desk.Save("photo.jpg", TestImages.Jpeg(500, 400));
        var maker = _desk.NewMaker();
        var before = await maker.MakeAsync(PictureFixture.PhotoOf("photo.jpg"), [], PictureFixture.Cancelled);
        Directory.Delete(_desk.Cache, recursive: true);
        using var held = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var after = await maker.MakeAsync(PictureFixture.PhotoOf("photo.jpg"), [], PictureFixture.Cancelled);

        Assert.Empty(after.Diagnostics);
        Assert.Equal(PictureFixture.BytesOf(before.Lead), PictureFixture.BytesOf(after.Lead));
        Assert.False(Directory.Exists(_desk.Cache));
    }

    [Fact]
    public async Task A_picture_that_is_lead_and_in_the_text_is_made_once()
    {
        _desk.Save("photo.jpg", TestImages.Jpeg(500, 400));

        await _desk.NewMaker().MakeAsync(
            PictureFixture.PhotoOf("photo.jpg"), [PictureFixture.PhotoOf("photo.jpg"), PictureFixture.PhotoOf("photo.jpg")],
            PictureFixture.Cancelled);

        Assert.Equal(2 + 1 + 1 + 4, _desk.Log.Made);
    }

    [Fact]
    public async Task Another_focus_makes_the_crops_again_and_nothing_else()
    {
        _desk.Save("photo.jpg", TestImages.Jpeg(500, 400));
        var maker = _desk.NewMaker();
        var before = await maker.MakeAsync(PictureFixture.PhotoOf("photo.jpg"), [], PictureFixture.Cancelled);
        var made = _desk.Log.Made;

        var after = await maker.MakeAsync(PictureFixture.PhotoOf("photo.jpg", new Focus(0, 0)), [], PictureFixture.Cancelled);

        Assert.Equal(made + 4, _desk.Log.Made);
        Assert.NotEqual(before.Lead?.Crops?.Square.Path, after.Lead?.Crops?.Square.Path);
        Assert.Equal(before.Lead?.Renditions[0].Path, after.Lead?.Renditions[0].Path);
    }

    [Fact]
    public async Task The_version_of_the_recipe_is_part_of_every_cached_name_and_of_every_address()
    {
        var version = typeof(PictureMaker).Assembly.GetType("BricsPost.Images.Recipe")?.GetField("Version")?.GetRawConstantValue();
        Assert.IsType<int>(version);

        var picture = await _desk.MakeLeadAsync("photo.jpg", TestImages.Jpeg(500, 400));

        Assert.All(_desk.CacheFiles, file => Assert.Matches($@"^[0-9a-f]{{64}}-{version}[-.]", file));
        // The hash in an address is that of a cached name without its size and its ending.
        var hashes = _desk.CacheFiles.Select(file =>
            Convert.ToHexStringLower(SHA256.HashData(TestImages.Text(file[..Math.Max(0, file.LastIndexOf('-'))])))[..12]).ToHashSet();
        Assert.All(picture.Renditions, rendition => Assert.Contains(rendition.Path.Split('.')[^2], hashes));
        Assert.Contains(picture.Crops?.Square.Path.Split('.')[^2] ?? "", hashes);
    }

    [Fact]
    public async Task Two_programs_at_once_give_the_same_pictures_and_leave_nothing_half_written()
    {
        _desk.Save("photo.jpg", TestImages.Jpeg(500, 400));

        var both = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => _desk.MakeAsync("photo.jpg"), PictureFixture.Cancelled)));

        Assert.All(both, pictures => Assert.Equal(PictureFixture.BytesOf(both[0].Lead), PictureFixture.BytesOf(pictures.Lead)));
        Assert.DoesNotContain(_desk.CacheFiles, file => file.EndsWith(".tmp", StringComparison.Ordinal));
        Assert.Equal(1 + (2 + 1 + 1 + 4), _desk.CacheFiles.Count());
        Assert.Empty(_desk.Log.Warnings);
    }

    [Fact]
    public async Task Work_that_is_called_off_stops_and_goes_on_where_it_was_the_next_time()
    {
        _desk.Save("photo.jpg", TestImages.Jpeg(500, 400));
        using var calledOff = new CancellationTokenSource();
        _desk.Log.OnLine = line => calledOff.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            _desk.NewMaker().MakeAsync(PictureFixture.PhotoOf("photo.jpg"), [], calledOff.Token));

        Assert.InRange(_desk.Log.Made, 1, 2 + 1 + 1 + 4 - 1);
        await _desk.MakeAsync("photo.jpg");
        Assert.Equal(2 + 1 + 1 + 4, _desk.Log.Made);
    }

    public void Dispose() => _desk.Dispose();
}
