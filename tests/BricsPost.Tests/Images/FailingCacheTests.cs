namespace BricsPost.Tests.Images;

public sealed class FailingCacheTests : IDisposable
{
    private readonly PictureFixture _desk = new();

    [Fact]
    public async Task A_cache_that_cannot_be_written_costs_a_warning_and_no_picture()
    {
        Block();

        var picture = await _desk.MakeLeadAsync("photo.jpg", TestImages.Jpeg(500, 400));

        Assert.NotEmpty(picture.Renditions);
        Assert.Contains(_desk.Cache, Assert.Single(_desk.Log.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_failing_cache_could_not_keep_is_not_made_again_at_the_next_edit()
    {
        Block();
        _desk.Save("photo.jpg", TestImages.Jpeg(500, 400));
        var maker = _desk.NewMaker();
        await maker.MakeAsync(PictureFixture.PhotoOf("photo.jpg"), [], PictureFixture.Cancelled);
        var made = _desk.Log.Made;

        await maker.MakeAsync(PictureFixture.PhotoOf("photo.jpg"), [], PictureFixture.Cancelled);

        Assert.Equal(made, _desk.Log.Made);
    }

    [Fact]
    public async Task A_cache_that_comes_back_is_used_again_and_the_log_says_so()
    {
        Block();
        _desk.Save("first.jpg", TestImages.Jpeg(500, 400));
        _desk.Save("second.jpg", TestImages.Jpeg(500, 401));
        var maker = _desk.NewMaker();
        await maker.MakeAsync(PictureFixture.PhotoOf("first.jpg"), [], PictureFixture.Cancelled);
        File.Delete(_desk.Cache);

        await maker.MakeAsync(PictureFixture.PhotoOf("second.jpg"), [], PictureFixture.Cancelled);

        Assert.Contains(_desk.Log.All, line => line.EndsWith("can be used again.", StringComparison.Ordinal));
        Assert.NotEmpty(_desk.CacheFiles);
    }

    [Fact]
    public async Task A_cache_folder_that_vanishes_between_two_pictures_is_created_again()
    {
        _desk.Save("second.jpg", TestImages.Jpeg(500, 401));
        await _desk.MakeLeadAsync("first.jpg", TestImages.Jpeg(500, 400));
        Directory.Delete(_desk.Cache, recursive: true);

        await _desk.MakeAsync("second.jpg");

        Assert.NotEmpty(_desk.CacheFiles);
        Assert.Empty(_desk.Log.Warnings);
    }

    [Fact]
    public async Task A_cache_folder_that_vanishes_while_the_program_runs_is_one_line_in_the_log()
    {
        _desk.Save("first.jpg", TestImages.Jpeg(500, 400));
        _desk.Save("second.jpg", TestImages.Jpeg(500, 401));
        var maker = _desk.NewMaker();
        await maker.MakeAsync(PictureFixture.PhotoOf("first.jpg"), [], PictureFixture.Cancelled);
        Directory.Delete(_desk.Cache, recursive: true);

        await maker.MakeAsync(PictureFixture.PhotoOf("second.jpg"), [], PictureFixture.Cancelled);

        Assert.Equal($"The picture cache {_desk.Cache} was deleted. It is created again.", Assert.Single(_desk.Log.Warnings));
        Assert.NotEmpty(_desk.CacheFiles);
    }

    [Fact]
    public async Task Files_unused_for_a_month_go_when_new_ones_come_and_files_of_others_stay()
    {
        await _desk.MakeLeadAsync("old.jpg", TestImages.Jpeg(500, 400));
        var old = _desk.CacheFiles.ToList();
        File.WriteAllText(Path.Combine(_desk.Cache, "notes.txt"), "not ours");
        AgeAll(TimeSpan.FromDays(31));

        await _desk.MakeLeadAsync("new.jpg", TestImages.Jpeg(500, 401));

        Assert.Empty(old.Intersect(_desk.CacheFiles));
        Assert.Contains("notes.txt", _desk.CacheFiles);
    }

    [Fact]
    public async Task Files_in_use_stay_however_old_they_are()
    {
        await _desk.MakeLeadAsync("used.jpg", TestImages.Jpeg(500, 400));
        var used = _desk.CacheFiles.ToList();
        AgeAll(TimeSpan.FromDays(400));
        await _desk.MakeAsync("used.jpg");

        await _desk.MakeLeadAsync("new.jpg", TestImages.Jpeg(500, 401));

        Assert.Equal(used, used.Intersect(_desk.CacheFiles));
    }

    public void Dispose() => _desk.Dispose();

    // A file where the folder should be: nobody can write into it, not even root, who runs the tests in CI.
    private void Block() => File.WriteAllText(_desk.Cache, "");

    private void AgeAll(TimeSpan age)
    {
        foreach (var path in Directory.EnumerateFiles(_desk.Cache))
        {
            File.SetLastWriteTimeUtc(path, TimeProvider.System.GetUtcNow().UtcDateTime - age);
        }
    }
}
