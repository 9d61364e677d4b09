using System.Text;
using BricsPost.Content;

namespace BricsPost.Tests.Content;

public sealed class PictureNameTests
{
    [Theory]
    [InlineData("Z\u00FCrich.jpg", "Zu\u0308rich.jpg")]
    [InlineData("Zu\u0308rich.jpg", "Z\u00FCrich.jpg")]
    public void A_name_whose_accents_are_stored_in_another_way_gets_a_message_that_says_so(string written, string onDisk)
    {
        var diagnostic = Assert.Single(Read(written, onDisk).Diagnostics);

        Assert.Equal("BP0205", diagnostic.Code);
        Assert.Contains("look the same", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_in_a_name_is_a_fault_of_the_article_and_not_of_the_program() =>
        Assert.NotEmpty(Read("a\\uD800.jpg", "\uFFFD.jpg").Diagnostics);

    [Fact]
    public void The_ending_that_Windows_gives_to_a_JPEG_is_one() => Assert.Empty(Read("harbour.jfif", "harbour.jfif").Diagnostics);

    private static ParseResult Read(string written, string onDisk) => ArticleReader.Read(
        Encoding.UTF8.GetBytes($"---\ntitle: a\ndate: 2024-01-01 10:00\nphoto: {{ file: \"{written}\", alt: b }}\n---\n\nText.\n"),
        new ParseContext([onDisk], [], Reads.Now), Reads.Site());
}
