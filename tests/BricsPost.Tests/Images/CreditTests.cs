using System.Text;
using BricsPost.Images;
using BricsPost.Tests.Harness;
using NetVips;
using static BricsPost.Tests.Images.CreditLabels;

namespace BricsPost.Tests.Images;

public sealed class CreditTests : IDisposable
{
    private readonly PictureFixture _desk = new();

    [Fact]
    public async Task Place_and_camera_are_gone_and_whose_picture_it_is_stays()
    {
        var picture = await MakeAsync(
            ("exif-ifd0-Artist", "Jane Doe (ASCII)"), ("exif-ifd0-Copyright", "(c) Jane Doe (AP) (ASCII)"), ("exif-ifd0-Model", "Spy 3000"),
            ("exif-ifd2-BodySerialNumber", "12345"), ("exif-ifd3-GPSLatitude", "8/1 44/1 30/1"), ("exif-ifd3-GPSLatitudeRef", "S"));

        Assert.All(All(picture), rendition =>
        {
            var fields = FieldsOf(rendition);
            Assert.StartsWith("Jane Doe", fields["exif-ifd0-Artist"], StringComparison.Ordinal);
            Assert.StartsWith("(c) Jane Doe (AP)", fields["exif-ifd0-Copyright"], StringComparison.Ordinal);
            Assert.DoesNotContain(fields.Keys, field => field.Contains("GPS") || field.Contains("Model") || field.Contains("Serial"));
            Assert.True(rendition.Bytes.Span.IndexOf("Spy 3000"u8) < 0);
        });
    }

    [Fact]
    public async Task What_agencies_write_as_XMP_stays_in_its_own_letters_and_its_place_goes()
    {
        var picture = await MakeAsync(("xmp-data", Encoding.UTF8.GetBytes(Xmp)));

        Assert.All(All(picture), rendition =>
        {
            var xmp = FieldsOf(rendition)["xmp-data"];
            Assert.Contains("<rdf:li>Zoë, Ravi</rdf:li>", Prefixed(xmp), StringComparison.Ordinal);
            Assert.Contains("© 2013 Zoë", xmp, StringComparison.Ordinal);
            Assert.Contains("Agência", xmp, StringComparison.Ordinal);
            Assert.DoesNotContain("GPS", xmp, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task What_agencies_write_as_IPTC_stays()
    {
        var picture = await MakeAsync(
            ("iptc-data", Photoshop([.. Iptc(5, "A title"), .. Iptc(80, "Jane Doe"), .. Iptc(110, "AP"), .. Iptc(116, "© AP")])));

        Assert.All(All(picture), rendition =>
        {
            var xmp = FieldsOf(rendition)["xmp-data"];
            Assert.Contains("Jane Doe", xmp, StringComparison.Ordinal);
            Assert.Contains(">AP<", xmp, StringComparison.Ordinal);
            Assert.Contains("© AP", xmp, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Every_photographer_is_named_lines_become_one_and_other_resources_do_not_end_the_reading()
    {
        byte[] other = [.. "8BIM"u8, 4, 37, 0, 0, 0, 0, 0, 4, 0x1C, 2, 1, 9];
        byte[] records =
        [
            .. Iptc(80, "A One"), .. Iptc(80, "B Two"), .. Iptc(110, "AP Photo\r\nJohn Doe"), .. Iptc(116, "Copyright 2025\nThe Agency"),
        ];

        var picture = await MakeAsync(("iptc-data", (byte[])[.. "Photoshop 3.0\0"u8, .. other, .. Photoshop(records).AsSpan(14)]));

        Assert.All(All(picture), rendition =>
        {
            var xmp = FieldsOf(rendition)["xmp-data"];
            Assert.Contains("A One, B Two", xmp, StringComparison.Ordinal);
            Assert.Contains(">AP Photo John Doe<", xmp, StringComparison.Ordinal);
            Assert.Contains("Copyright 2025 The Agency", xmp, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Other_programs_read_the_credit_in_every_script()
    {
        var exiftool = Requires.Program("exiftool", "libimage-exiftool-perl");
        var picture = await MakeAsync(("iptc-data", Photoshop([.. Iptc(80, "Иван Петров"), .. Iptc(110, "ТАСС"), .. Iptc(116, "© ТАСС")])));
        foreach (var rendition in All(picture))
        {
            var path = _desk.Save("rendition" + Path.GetExtension(rendition.Path), rendition.Bytes.ToArray());
            using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(
                exiftool, ["-s3", "-XMP-dc:Creator", "-XMP-photoshop:Credit", "-XMP-dc:Rights", "-EXIF:Artist", path])
            {
                RedirectStandardOutput = true,
            });

            var said = process is null ? "" : await process.StandardOutput.ReadToEndAsync(PictureFixture.Cancelled);

            var lines = said.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(["Иван Петров", "ТАСС", "© ТАСС"], lines);
        }
    }

    [Theory]
    [InlineData("xmp-data", "not xml")]
    [InlineData("xmp-data", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><x>&a;</x>")]
    [InlineData("iptc-data", "\u001c\u0002\u0050\u00ff\u00ff")]
    [InlineData("iptc-data", "\u001c\u0002")]
    [InlineData("iptc-data", "\u001c\u0002\u0050\u0000")]
    public async Task A_label_that_makes_no_sense_is_left_out(string field, string value)
    {
        var picture = await MakeAsync(
            (field, field == "iptc-data" ? Photoshop(Encoding.Latin1.GetBytes(value)) : Encoding.Latin1.GetBytes(value)));

        Assert.All(All(picture), rendition => Assert.DoesNotContain("xmp-data", FieldsOf(rendition).Keys));
    }

    [Fact]
    public async Task A_photo_that_says_nothing_of_itself_carries_no_labels()
    {
        var picture = await _desk.MakeLeadAsync("photo.png", TestImages.Png(40, 30));

        Assert.All(All(picture), rendition => Assert.DoesNotContain(
            FieldsOf(rendition).Keys, field => field.Contains("exif") || field.EndsWith("-data", StringComparison.Ordinal)));
    }

    public void Dispose() => _desk.Dispose();

    private static IEnumerable<Rendition> All(Picture picture)
    {
        Assert.NotNull(picture.Crops);
        return picture.Renditions.Append(picture.Crops.Card);
    }

    private static Dictionary<string, string> FieldsOf(Rendition rendition)
    {
        using var image = Image.NewFromBuffer(rendition.Bytes.Span);
        return image.GetFields().Where(field => image.GetTypeOf(field) != 0).ToDictionary(
            field => field, field => image.Get(field) is byte[] blob ? Encoding.UTF8.GetString(blob) : $"{image.Get(field)}");
    }

    // The prefixes of namespaces are the writer's choice.
    private static string Prefixed(string xmp) =>
        System.Text.RegularExpressions.Regex.Replace(xmp, @"<(/?)(?:\w+:)?li\b[^>]*>", "<$1rdf:li>");

    private async Task<Picture> MakeAsync(params (string Field, object Value)[] labels)
    {
        using var image = TestImages.Gradient(40, 30);
        return await _desk.MakeLeadAsync("labelled.jpg", TestImages.Labelled(image, labels));
    }
}
