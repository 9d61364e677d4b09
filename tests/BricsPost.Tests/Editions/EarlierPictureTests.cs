using System.Globalization;
using System.Text.RegularExpressions;
using BricsPost.Editions;
using Microsoft.AspNetCore.Http;

namespace BricsPost.Tests.Editions;

public sealed class EarlierPictureTests
{
    private static readonly DateTimeOffset Now = new(2024, 2, 29, 6, 30, 0, TimeSpan.Zero);

    private static readonly Response Problem = Response("/404.html", 1);

    [Fact]
    public void A_replaced_picture_is_answered_as_long_as_a_cache_may_give_away_a_page_that_names_it()
    {
        var before = Of(Response("/photos/a.jpg", 10), Response("/", 10));

        var after = Of(Response("/photos/b.jpg", 10), Response("/", 20)).After(before, Now);
        var later = Of(Response("/photos/b.jpg", 10), Response("/", 30)).After(after, Now + EarlierPicture.Kept - TimeSpan.FromSeconds(1));
        var last = Of(Response("/photos/b.jpg", 10), Response("/", 30)).After(later, Now + EarlierPicture.Kept);

        Assert.True(after.TryFind("/photos/a.jpg", out var kept) && kept.Identity.Bytes.Length == 10);
        Assert.True(later.TryFind("/photos/a.jpg", out _));
        Assert.False(last.TryFind("/photos/a.jpg", out _));
        Assert.Equal(Now + EarlierPicture.Kept, after.RenewAt);
        Assert.Null(last.RenewAt);
    }

    [Fact]
    public void Caches_forget_it_when_it_goes_and_not_before()
    {
        var before = Of(Response("/photos/a.jpg", 10));
        var after = Of(Response("/photos/b.jpg", 10)).After(before, Now);
        var last = Of(Response("/photos/b.jpg", 10)).After(after, Now + EarlierPicture.Kept);

        Assert.Equal(["/photos/b.jpg"], after.ChangesSince(before));
        Assert.Equal(["/photos/a.jpg"], last.ChangesSince(after));
    }

    [Fact]
    public void A_rule_that_answers_for_a_picture_takes_it_away()
    {
        var before = Of(Response("/photos/a.jpg", 10)).After(Of(Response("/photos/0.jpg", 10)), Now);
        var page = Response("/", 5);
        var withdrawn = new Edition([page], Problem, Problem, null, [new FolderRule("/photos", page)]).After(before, Now);

        Assert.Empty(withdrawn.EarlierPictures);
        Assert.Equal(["/", "/photos/0.jpg", "/photos/a.jpg"], withdrawn.ChangesSince(before));
    }

    [Theory]
    [InlineData(1_000_000, 16)]
    [InlineData(10, EarlierPicture.MaxCount)]
    public void The_newest_are_kept_where_there_are_too_many(int bytes, int count)
    {
        var edition = Of(Response("/photos/000.jpg", bytes));
        for (var number = 1; number <= EarlierPicture.MaxCount + 20; number++)
        {
            edition = Of(Response($"/photos/{number:D3}.jpg", bytes)).After(edition, Now + TimeSpan.FromSeconds(number));
        }

        Assert.Equal(count, edition.EarlierPictures.Count);
        Assert.Equal($"/photos/{EarlierPicture.MaxCount + 19:D3}.jpg", edition.EarlierPictures[0].Response.Path);
        Assert.InRange(edition.EarlierPictures.Sum(one => one.Response.Identity.Bytes.Length), 0, EarlierPicture.MaxBytes);
    }

    [Fact]
    public void What_only_this_machine_published_before_is_no_part_of_the_version()
    {
        var edition = Of(Response("/photos/b.jpg", 10));

        Assert.Equal(edition.Version, edition.After(Of(Response("/photos/a.jpg", 10)), Now).Version);
    }

    [Fact]
    public void Pages_and_feeds_of_the_edition_before_are_not_kept()
    {
        var before = Of(Response("/", 1), Response("/2024/02/29/x", 1), Response("/article.md", 1));

        Assert.Empty(Of(Response("/", 1)).After(before, Now).EarlierPictures);
    }

    [Fact]
    public void A_clock_that_was_wrong_keeps_nothing_for_years()
    {
        var ahead = Of(Response("/photos/b.jpg", 10)).After(Of(Response("/photos/a.jpg", 10)), Now.AddYears(10));

        var after = Of(Response("/photos/c.jpg", 10)).After(ahead, Now);

        Assert.All(after.EarlierPictures, one => Assert.Equal(Now + EarlierPicture.Kept, one.Until));
    }

    [Fact]
    public void It_is_kept_longer_than_any_page_may_be_stale()
    {
        var policy = CachePolicy.Page(Now.AddYears(-1), Now);
        var seconds = Regex.Matches(policy, "(?:max-age|stale-while-revalidate)=([0-9]+)")
            .Sum(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));

        Assert.InRange(EarlierPicture.Kept, TimeSpan.FromSeconds(seconds), TimeSpan.FromDays(2));
    }

    private static Edition Of(params Response[] responses) => new(responses, Problem, Problem, null);

    private static Response Response(string path, int bytes) =>
        new(path, StatusCodes.Status200OK, Now, [], new Representation(null, new byte[bytes], $"\"{bytes}\"", []), null, null);
}
