using System.Reflection;
using BricsPost.Images;
using BricsPost.Tests.Harness;
using NetVips;

namespace BricsPost.Tests.Images;

/// <summary>What a program that runs for months keeps in memory and in the cache folder.</summary>
public sealed class PictureMemoryTests : IDisposable
{
    private readonly PictureFixture _desk = new();

    [Fact]
    public async Task Files_of_pictures_in_use_stay_although_only_the_memory_was_asked_for_them_for_a_month()
    {
        var maker = _desk.NewMaker();
        _desk.Save("used.jpg", TestImages.Jpeg(500, 400));
        _desk.Save("new.jpg", TestImages.Jpeg(500, 401));
        await maker.MakeAsync(PictureFixture.PhotoOf("used.jpg"), [], PictureFixture.Cancelled);
        var used = _desk.CacheFiles.ToList();
        Age(TimeSpan.FromDays(31));

        await maker.MakeAsync(PictureFixture.PhotoOf("used.jpg"), [PictureFixture.PhotoOf("new.jpg")], PictureFixture.Cancelled);

        Assert.Equal(used, used.Intersect(_desk.CacheFiles));
    }

    [Fact]
    public async Task Files_of_the_edition_before_stay_as_well()
    {
        var maker = _desk.NewMaker();
        _desk.Save("before.jpg", TestImages.Jpeg(500, 400));
        _desk.Save("now.jpg", TestImages.Jpeg(500, 401));
        await maker.MakeAsync(PictureFixture.PhotoOf("before.jpg"), [], PictureFixture.Cancelled);
        var before = _desk.CacheFiles.ToList();
        Age(TimeSpan.FromDays(31));

        await maker.MakeAsync(PictureFixture.PhotoOf("now.jpg"), [], PictureFixture.Cancelled);

        Assert.Equal(before, before.Intersect(_desk.CacheFiles));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task However_often_a_picture_is_replaced_only_the_last_ones_are_remembered(bool hasBrokenPicture)
    {
        var maker = _desk.NewMaker();
        _desk.Save("broken.jpg", TestImages.Text("no"));
        for (var number = 1; number <= 30; number++)
        {
            _desk.Save("photo.png", TestImages.Png(8, number));

            await maker.MakeAsync(PictureFixture.PhotoOf("photo.png"), hasBrokenPicture ? [PictureFixture.PhotoOf("broken.jpg")] : [],
                PictureFixture.Cancelled);
        }

        // The picture and the one before, with its facts, three renditions and four crops.
        Assert.InRange(Remembered(maker, "_originals", "_known"), 1, 2);
        Assert.InRange(Remembered(maker, "_cache", "_memory"), 1, 2 * (1 + 3 + 4));
    }

    [Fact]
    public async Task A_picture_that_is_broken_for_a_long_time_makes_nobody_forget_those_of_the_last_good_edition()
    {
        var maker = _desk.NewMaker();
        _desk.Save("photo.png", TestImages.Png(8, 8));
        _desk.Save("other.png", TestImages.Png(8, 9));
        await maker.MakeAsync(PictureFixture.PhotoOf("photo.png"), [], PictureFixture.Cancelled);
        var made = _desk.Log.Made;
        Directory.Delete(_desk.Cache, recursive: true);
        for (var number = 0; number < 4; number++)
        {
            await maker.MakeAsync(PictureFixture.PhotoOf("gone.png"), [PictureFixture.PhotoOf("other.png")], PictureFixture.Cancelled);
        }

        await maker.MakeAsync(PictureFixture.PhotoOf("photo.png"), [], PictureFixture.Cancelled);

        Assert.Equal(made + 3, _desk.Log.Made);
    }

    [Fact]
    public async Task A_machine_without_memory_is_not_called_a_damaged_picture()
    {
        Requires.Linux("Only Linux counts what a program has written to (RLIMIT_DATA).");
        var prlimit = Requires.Program("prlimit", "util-linux");
        using var content = new ContentOnDisk();
        using (var image = Image.Black(6000, 6000, bands: 3))
        {
            // Progressive: its decoder keeps the whole picture.
            await File.WriteAllBytesAsync(
                content.FilePath("tide.jpg"), image.JpegsaveBuffer(interlace: true), TestContext.Current.CancellationToken);
        }

        var (exitCode, output, _) = await ProgramUnderTest.RunUnderAsync(
            [prlimit, "--data=200000000"], "check", content.Path, $"--Content:Cache={_desk.Cache}");

        Assert.Equal(1, exitCode);
        Assert.Contains("error BP0416", output, StringComparison.Ordinal);
    }

    public void Dispose() => _desk.Dispose();

    private static int Remembered(PictureMaker maker, string owner, string memory)
    {
        var field = Field(maker, owner);
        return Field(field, memory) is var recent && recent.GetType().GetProperty("Count")?.GetValue(recent) is int count ? count : -1;
    }

    private static object Field(object of, string name) =>
        of.GetType().GetField(name, BindingFlags.Instance | BindingFlags.NonPublic)?.GetValue(of)
            ?? throw new InvalidOperationException(name);

    private void Age(TimeSpan age)
    {
        foreach (var path in Directory.EnumerateFiles(_desk.Cache))
        {
            File.SetLastWriteTimeUtc(path, TimeProvider.System.GetUtcNow().UtcDateTime - age);
        }
    }
}
