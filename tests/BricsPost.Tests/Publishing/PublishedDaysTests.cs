using System.Globalization;
using BricsPost.Content;
using BricsPost.Publishing;
using BricsPost.Settings;
using BricsPost.Tests.Content;

namespace BricsPost.Tests.Publishing;

[Fast]
public sealed class PublishedDaysTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("brics-post-days-").FullName;

    private string FilePath => Directory.GetFiles(_folder).Single();

    [Fact]
    public void The_days_of_articles_are_remembered_once_each_in_order()
    {
        Add("2024-03-01 10:00", "2024-02-29 06:30", "2024-03-01 11:00");

        Assert.Equal(["/2024/03/01", "/2024/02/29"], new PublishedDays(Site()).Read());
        Assert.Equal("2024-03-01\n2024-02-29\n", File.ReadAllText(FilePath));
    }

    [Fact]
    public void Only_the_newest_thousand_are_kept()
    {
        var first = new DateTime(2020, 1, 1);
        File.WriteAllLines(
            FirstFile(), Enumerable.Range(1, 1000).Select(day => first.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

        Add("2024-03-01 10:00");

        var days = new PublishedDays(Site()).Read();
        Assert.Equal((1000, "/2020/01/03", "/2024/03/01"), (days.Count, days[0], days[^1]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2024-03-01\n2024-03")]
    [InlineData("../../etc\n")]
    [InlineData("\0\0\0\0")]
    public void A_damaged_file_is_as_if_there_were_none_and_is_replaced(string text)
    {
        File.WriteAllText(FirstFile(), text);

        Assert.Empty(new PublishedDays(Site()).Read());
        Add("2024-03-01 10:00");
        Assert.Equal(["/2024/03/01"], new PublishedDays(Site()).Read());
    }

    [Fact]
    public void A_file_that_is_too_large_is_not_read()
    {
        using (var file = File.OpenWrite(FirstFile()))
        {
            file.SetLength(1L << 40);
        }

        Assert.Empty(new PublishedDays(Site()).Read());
    }

    [Fact]
    public void Another_site_with_the_same_cache_has_days_of_its_own()
    {
        Add("2024-03-01 10:00");

        Assert.Empty(new PublishedDays(Site("https://other.example/")).Read());
    }

    [Fact]
    public void A_cache_that_cannot_be_written_is_no_error()
    {
        var site = Site() with { CachePath = Path.Combine(FirstFile(), "below-a-file") };

        new PublishedDays(site).Add(Article("2024-03-01 10:00"));

        Assert.Empty(new PublishedDays(site).Read());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Add(params string[] dates)
    {
        foreach (var date in dates)
        {
            new PublishedDays(Site()).Add(Article(date));
        }
    }

    /// <summary>The file of the days, with one day in it.</summary>
    private string FirstFile()
    {
        Add("2020-01-01 10:00");
        return FilePath;
    }

    private Site Site(string url = "https://post.example/") => Reads.Site() with { CachePath = _folder, Url = new Uri(url) };

    private static Article Article(string date) => Reads.Article(Reads.Text($"---\ntitle: Title\ndate: {date}\n---\nText.\n"));
}
