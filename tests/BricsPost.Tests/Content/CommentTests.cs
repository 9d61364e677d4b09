namespace BricsPost.Tests.Content;

/// <summary>A comment is a word to the desk, and would be published: it is an error wherever readers would see it.</summary>
[Fast]
public sealed class CommentTests
{
    [Theory]
    [InlineData("<!-- Ask the lawyer. -->")]
    [InlineData("The talks. <!-- Ask. --> More.")]
    [InlineData("<!--\nAsk\nthe lawyer.\n-->")]
    [InlineData("<!-- Ask\n\nthe lawyer. -->")]
    [InlineData("<!-- Never ended")]
    [InlineData("<!---->")]
    [InlineData("<!--more-->")]
    [InlineData("- Syria <!-- Ask. -->\n- Russia")]
    [InlineData("1. Syria\n\n   <!-- Ask. -->")]
    [InlineData("> He said. <!-- Ask. -->")]
    [InlineData("> - > <!-- Ask. -->")]
    [InlineData("## The talks <!-- Ask. -->")]
    [InlineData("The talks <!-- Ask. -->\n---")]
    [InlineData("| Day <!-- Ask. --> | Talks |\n|---|---|\n| Monday | 2 |")]
    [InlineData("| Day | Talks |\n|---|---|\n| Monday | <!-- Ask. --> |")]
    [InlineData("A claim.[^1]\n\n[^1]: Its source. <!-- Ask. -->")]
    [InlineData("[The <!-- Ask. --> plan](https://example.org)")]
    [InlineData("**Bold <!-- Ask. --> text**")]
    [InlineData("![Boats <!-- Ask. -->](harbour.jpg)")]
    [InlineData("![Boats](harbour.jpg \"Boats <!-- Ask. -->\")")]
    [InlineData("<!–– Ask. ––>")]
    [InlineData("<! -- Ask. -->")]
    [InlineData("{/* Ask. */}")]
    [InlineData("{{/* Ask. */}}")]
    [InlineData("{{< /* Ask. */ >}}")]
    [InlineData("{% comment %}Ask.{% endcomment %}")]
    [InlineData("{# Ask. #}")]
    [InlineData("%% Ask. %%")]
    [InlineData("[//]: # (Ask.)")]
    [InlineData("[comment]: <> (Ask.)")]
    public void In_the_text_it_is_an_error(string comment)
    {
        var reading = Reads.Markdown($"Text.\n\n{comment}\n");

        Assert.Null(reading.Article);
        Assert.Contains("BP0321", Reads.Codes(reading));
    }

    [Theory]
    [InlineData("title: Leaders meet <!-- better? -->\ndate: 2013-10-07 10:55")]
    [InlineData("title: T\ndate: 2013-10-07 10:55\ndescription: \"What was agreed. <!-- short -->\"")]
    [InlineData("title: T\ndate: 2013-10-07 10:55\nphoto:\n  file: harbour.jpg\n  alt: Boats\n  caption: <!-- whose? --> Boats")]
    [InlineData("title: T\ndate: 2013-10-07 10:55\ntags: [Syria, \"<!-- x -->\"]")]
    [InlineData("title: T\ndate: 2013-10-07 10:55\nbyline: Daria %% check the name %%")]
    public void In_what_readers_see_of_the_front_matter_it_is_an_error(string header) =>
        Assert.Contains("BP0321", Reads.Codes(Reads.Header(header)));

    [Theory]
    [InlineData("Write `<!-- more -->` there.")]
    [InlineData("```\n<!-- more -->\n```")]
    [InlineData("A \\<!-- that the editor means -->.")]
    [InlineData("5 < 6 ! -- he said")]
    public void In_code_or_behind_a_backslash_it_is_text(string markdown) =>
        Assert.DoesNotContain("BP0321", Reads.Codes(Reads.Markdown(markdown)));
}
