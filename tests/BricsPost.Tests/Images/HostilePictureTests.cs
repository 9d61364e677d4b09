using BricsPost.Content.Diagnostics;
using BricsPost.Tests.Harness;
using NetVips;

namespace BricsPost.Tests.Images;

public sealed class HostilePictureTests : IDisposable
{
    private readonly PictureFixture _desk = new();

    public static TheoryData<string, string, byte[]> Files => new()
    {
        { "BP0405", "empty.jpg", [] },
        { "BP0408", "notes.jpg", TestImages.Text("These are notes.") },
        { "BP0408", "zeros.png", new byte[5000] },
        { "BP0408", "paper.pdf", TestImages.Text("%PDF-1.7\n") },
        { "BP0409", "drawing.png", TestImages.Text("<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>") },
        { "BP0408", "page.jpg", TestImages.Text("<!DOCTYPE html>\n<html><body><svg xmlns=\"http://www.w3.org/2000/svg\"/></body></html>") },
        { "BP0419", "film.avif", TestImages.Text("\0\0\0\u0020ftypavis\0\0\0\0avisavifmsf1miaf\0\0\0\u0008free") },
        { "BP0417", "float.tif", Float() },
        { "BP0410", "moving.jpg", TestImages.Text("GIF89a\u0001\0\u0001\0") },
        { "BP0411", "phone.jpg", TestImages.Text("\0\0\0\u0018ftypheic\0\0\0\0mif1heic....") },
        { "BP0412", "only-magic.jpg", [0xFF, 0xD8, 0xFF] },
        { "BP0412", "only-magic.png", [0x89, .. TestImages.Text("PNG\r\n\u001A\n")] },
        { "BP0412", "cut.jpg", TestImages.Jpeg()[..9000] },
        { "BP0412", "cut.png", TestImages.Png()[..9000] },
        { "BP0412", "cut.webp", RenditionSpec(image => image.WebpsaveBuffer(q: 95)) },
        { "BP0412", "cut.avif", RenditionSpec(image =>
            image.HeifsaveBuffer(q: 95, compression: Enums.ForeignHeifCompression.Av1, effort: 0)) },
        { "BP0412", "cut.tif", RenditionSpec(image => image.TiffsaveBuffer()) },
        { "BP0412", "scrambled.jpg", Scrambled() },
        { "BP0407", "bomb.png", TestImages.PngClaiming(30_000, 30_000) },
        { "BP0407", "just-over.png", TestImages.PngClaiming(10_001, 10_000) },
        { "BP0415", "thread.png", TestImages.PngClaiming(50_000_000, 2) },
        { "BP0415", "tower.png", TestImages.PngClaiming(1, 30_001) },
    };

    [Theory]
    [MemberData(nameof(Files), DisableDiscoveryEnumeration = true)]
    public async Task A_file_that_is_no_whole_picture_is_refused_where_the_article_names_it(string code, string file, byte[] bytes)
    {
        _desk.Save(file, bytes);

        var pictures = await _desk.MakeAsync(file);

        Assert.Null(pictures.Lead);
        var diagnostic = Assert.Single(pictures.Diagnostics);
        Assert.Equal((code, Severity.Error, new Position(7, 9)), (diagnostic.Code, diagnostic.Severity, diagnostic.At));
        Assert.Contains($"\"{file}\"", diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0x18000000", "over 44 million")]
    [InlineData("0x08000000", "over 14 million")]
    public async Task A_picture_that_the_container_has_no_memory_for_is_refused_before_it_is_opened(string heapLimit, string reason)
    {
        _desk.Save("huge.png", TestImages.PngClaiming(9_000, 9_000));
        await File.WriteAllTextAsync(
            Path.Combine(_desk.Content, "article.md"),
            "---\ntitle: a\ndate: 2024-01-01 10:00\nphoto: { file: huge.png, alt: a }\n---\n\nText.\n",
            TestContext.Current.CancellationToken);

        var (exitCode, output, _) = await ProgramUnderTest.RunAsync([("DOTNET_GCHeapHardLimit", heapLimit)], "check", _desk.Content);

        Assert.Equal(1, exitCode);
        Assert.Contains("error BP0407", output, StringComparison.Ordinal);
        Assert.Contains(reason, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zTXt", "Comment{0}\0\0")]
    [InlineData("iTXt", "Comment{0}\0\u0001\0en\0\0")]
    public async Task Packed_texts_of_a_picture_are_not_unpacked(string type, string head)
    {
        Requires.Linux("The peak of its memory is in /proc.");
        var text = TestImages.Packed(7_000_000);
        using var content = new ContentOnDisk();
        await File.WriteAllBytesAsync(
            content.FilePath("tide.jpg"),
            TestImages.PngWith(
            [.. Enumerable.Range(0, 200).Select(n => (type, (byte[])[.. TestImages.Text(string.Format(null, head, n)), .. text]))]),
            TestContext.Current.CancellationToken);

        await using var program = RunningProgram.Start(content.Path, _desk.Cache);
        await program.AddressAsync();

        Assert.InRange(program.Kilobytes("VmHWM"), 0, 600_000);
    }

    public void Dispose() => _desk.Dispose();

    private static byte[] RenditionSpec(Func<Image, byte[]> save)
    {
        using var image = TestImages.Gradient(300, 200);
        var bytes = save(image);
        return bytes[..(bytes.Length / 2)];
    }

    private static byte[] Float()
    {
        using var image = TestImages.Gradient(300, 200);
        return image.Cast(Enums.BandFormat.Float).TiffsaveBuffer();
    }

    private static byte[] Scrambled()
    {
        var bytes = TestImages.Jpeg();
        for (var at = bytes.Length / 2; at < (bytes.Length / 2) + 300; at++)
        {
            bytes[at] = (byte)(at * 7);
        }

        return bytes;
    }
}
