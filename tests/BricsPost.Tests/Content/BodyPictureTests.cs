using BricsPost.Content;
using BricsPost.Content.Diagnostics;

namespace BricsPost.Tests.Content;

/// <summary>Pictures of the text: where they stand, and what their captions say.</summary>
[Fast]
public sealed class BodyPictureTests
{
    [Fact]
    public void Pictures_stand_between_the_prose_with_caption_and_credit()
    {
        var body = Reads.Article(Reads.Markdown(
            "One.\n\n![Low *tide*](<Low Tide.png> \"Monday [sic] at six [AP]\")\n\n![Boats](harbour.jpg)\n\nTwo.\n")).Body;

        Assert.Collection(
            body.Render(Reads.Labels),
            part => Assert.Contains("One.", Assert.IsType<Prose>(part).Html, StringComparison.Ordinal),
            part => Assert.Equal(("Low Tide.png", "Low tide", "Monday [sic] at six", "AP"), Shown(part)),
            part => Assert.Equal(("harbour.jpg", "Boats", null, null), Shown(part)),
            part => Assert.Contains("Two.", Assert.IsType<Prose>(part).Html, StringComparison.Ordinal));
        Assert.Equal(["Low Tide.png", "harbour.jpg"], body.Photos.Select(photo => photo.File));
        Assert.Equal(new Position(7, 15), body.Photos[0].At);
    }

    [Theory]
    [InlineData("[AP]", null, "AP")]
    [InlineData("Low tide", "Low tide", null)]
    [InlineData("Low tide[AP]", "Low tide", "AP")]
    [InlineData("[AP] Low tide", "[AP] Low tide", null)]
    public void The_bracket_at_the_end_of_a_caption_is_the_credit(string title, string? caption, string? credit)
    {
        var photo = Assert.Single(Reads.Article(Reads.Markdown($"Text.\n\n![Boats](harbour.jpg \"{title}\")\n")).Body.Photos);

        Assert.Equal((caption, credit), (photo.Caption, photo.Credit));
    }

    private static (string, string, string?, string?) Shown(BodyPart part)
    {
        var photo = Assert.IsType<Illustration>(part).Photo;
        return (photo.File, photo.Alt, photo.Caption, photo.Credit);
    }
}
