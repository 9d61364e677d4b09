using BricsPost.Editions;

namespace BricsPost.Tests.Editions;

[Fast]
public sealed class FolderRuleTests
{
    private static readonly Response Old = Respond("/old");
    private static readonly Response New = Respond("/new");

    private static readonly Edition Edition = new(
        [Respond("/"), Respond("/2013/10/07/words")], Respond("/404.html"), Respond("/405.html"), null,
        [new("/2013/10/06", Old), new("/2013/10/07", New)]);

    [Theory]
    [InlineData("/2013/10/07", "/new")]
    [InlineData("/2013/10/07/", "/new")]
    [InlineData("/2013/10/07/other-words", "/new")]
    [InlineData("/2013/10/07/other-words/", "/new")]
    [InlineData("/2013/10/07/%2F", "/new")]
    [InlineData("/2013/10/07//", "/new")]
    [InlineData("/2013/10/06/other-words", "/old")]
    [InlineData("/2013/10/07/two/parts", null)]
    [InlineData("/2013/10/07///", null)]
    [InlineData("/2013/10/07/words//", null)]
    [InlineData("/2013/10/070", null)]
    [InlineData("/2013/10", null)]
    [InlineData("/2013/10/", null)]
    [InlineData("/2013/10/7/words", null)]
    [InlineData("/x/2013/10/07/words", null)]
    [InlineData("/", null)]
    [InlineData("", null)]
    [InlineData("*", null)]
    public void A_rule_answers_its_folder_and_one_part_below_it(string path, string? expected) =>
        Assert.Equal(expected, Edition.TryFindRule(path, out var response) ? response.Path : null);

    [Fact]
    public void Rules_do_not_change_the_version_on_which_replicas_agree() =>
        Assert.Equal(Edition.Version, new Edition(Edition.Responses, Edition.NotFound, Edition.MethodNotAllowed, null).Version);

    [Fact]
    public void A_long_path_is_not_hashed_and_nothing_is_allocated()
    {
        var path = "/" + new string('a', 8000) + "/b";
        _ = Edition.TryFindRule(path, out _);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var found = Edition.TryFindRule(path, out _) || Edition.TryFindRule("/2013/10/08/words", out _);

        Assert.Equal((false, before), (found, GC.GetAllocatedBytesForCurrentThread()));
    }

    private static Response Respond(string path) =>
        new(path, 200, DateTimeOffset.UnixEpoch, [], new Representation(null, ReadOnlyMemory<byte>.Empty, "\"\"", []), null, null);
}
