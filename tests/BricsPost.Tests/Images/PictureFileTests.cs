namespace BricsPost.Tests.Images;

/// <summary>Pictures that an article names and the content folder does not give.</summary>
public sealed class PictureFileTests : IDisposable
{
    private readonly PictureFixture _desk = new();

    [Theory]
    [InlineData("BP0401", "missing.jpg")]
    [InlineData("BP0402", "../secret.jpg")]
    [InlineData("BP0402", "/etc/hostname")]
    [InlineData("BP0402", "..")]
    [InlineData("BP0402", "")]
    [InlineData("BP0402", "nul\0byte.jpg")]
    [InlineData("BP0403", "folder")]
    public async Task A_name_that_is_no_file_of_the_content_folder_is_refused(string code, string file)
    {
        Directory.CreateDirectory(Path.Combine(_desk.Content, "folder"));
        File.WriteAllBytes(Path.Combine(_desk.Content, "..", "secret.jpg"), TestImages.Jpeg(10, 10));

        var pictures = await _desk.MakeAsync(file);

        Assert.Equal(code, Assert.Single(pictures.Diagnostics).Code);
    }

    [Fact]
    public async Task A_file_over_100_megabytes_is_refused_without_being_read()
    {
        using (var file = File.Create(Path.Combine(_desk.Content, "huge.jpg")))
        {
            file.SetLength(100_000_001);
        }

        var pictures = await _desk.MakeAsync("huge.jpg");

        Assert.Equal("BP0406", Assert.Single(pictures.Diagnostics).Code);
    }

    [Fact]
    public async Task A_file_that_another_program_holds_is_told_as_unreadable()
    {
        var path = _desk.Save("held.jpg", TestImages.Jpeg(20, 20));
        using var held = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var pictures = await _desk.MakeAsync("held.jpg");

        Assert.Equal("BP0404", Assert.Single(pictures.Diagnostics).Code);
    }

    [Fact]
    public async Task Every_faulty_picture_is_told_at_once_and_the_others_are_made()
    {
        _desk.Save("good.jpg", TestImages.Jpeg(20, 20));
        _desk.Save("bad.jpg", TestImages.Text("no"));

        var pictures = await _desk.NewMaker().MakeAsync(
            PictureFixture.PhotoOf("gone.jpg"), [PictureFixture.PhotoOf("bad.jpg"), PictureFixture.PhotoOf("good.jpg")],
            PictureFixture.Cancelled);

        Assert.Equal(["BP0401", "BP0408"], pictures.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Equal(["good.jpg"], pictures.InBody.Keys);
    }

    public void Dispose() => _desk.Dispose();
}
