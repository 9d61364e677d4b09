using System.Text;
using BricsPost.Content.Diagnostics;
using BricsPost.Publishing;
using Microsoft.Extensions.Configuration;

namespace BricsPost.Tests.Publishing;

[Fast]
public sealed class EditionSourcesTests
{
    private static readonly FileStamp File = new("article.md", 5, DateTimeOffset.UnixEpoch, UnixFileMode.UserRead);

    [Fact]
    public void The_same_content_under_the_same_settings_has_the_same_name() => Assert.Equal(Name(), Name());

    [Fact]
    public void Other_bytes_in_a_file_whose_stamp_stayed_have_another_name() => Assert.NotEqual(Name(), Name(article: "Other"));

    [Fact]
    public void A_picture_whose_time_changed_makes_another_name() =>
        Assert.NotEqual(Name(), Name(file: File with { ChangedAt = DateTimeOffset.UnixEpoch.AddTicks(1) }));

    [Fact]
    public void A_setting_that_changed_makes_another_name() =>
        Assert.NotEqual(Name(), Name(setting: "Another Post"));

    [Fact]
    public void Content_that_could_not_be_read_has_the_name_of_no_content_that_could()
    {
        var unreadable = ContentSnapshot.Failed([File], Catalogue.NoArticle());

        Assert.NotEqual(Name(), Sources("The BRICS Post").NameOf(unreadable));
    }

    private static string Name(string article = "Words", FileStamp? file = null, string setting = "The BRICS Post") =>
        Sources(setting).NameOf(new ContentSnapshot(Encoding.UTF8.GetBytes(article), [file ?? File], null));

    private static EditionSources Sources(string name) => new(
        new ConfigurationBuilder().AddInMemoryCollection([new("Site:FollowUs:0:Name", name)]).Build());
}
