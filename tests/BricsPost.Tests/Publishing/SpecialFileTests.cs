using System.Diagnostics;
using System.Net.Sockets;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Publishing;

/// <summary>What a folder can hold besides files: nothing of it may stop the program.</summary>
public sealed class SpecialFileTests
{
    public static TheoryData<string, Action<string>> Kinds => new()
    {
        { "a pipe", path => Run("mkfifo", path) },
        { "a socket", path => { using var socket =
            new Socket(AddressFamily.Unix, SocketType.Stream,
            ProtocolType.Unspecified); socket.Bind(new UnixDomainSocketEndPoint(path)); } },
        { "a link in a circle", path => File.CreateSymbolicLink(path, path) },
        { "a link to nowhere", path => File.CreateSymbolicLink(path, "/nowhere/at-all") },
        { "a link to a device without end", path => File.CreateSymbolicLink(path, "/dev/zero") },
        { "a link to a terminal", path => File.CreateSymbolicLink(path, "/dev/tty") },
        { "a link to a pipe", path => { Run("mkfifo", path + ".pipe"); File.CreateSymbolicLink(path, path + ".pipe"); } },
        { "a link to a folder", path => File.CreateSymbolicLink(path, "/usr") },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task In_place_of_the_article_it_is_a_diagnostic(string what, Action<string> make)
    {
        Requires.Unix("Windows has none of these.");
        await using var site = SiteUnderTest.Start();
        var good = site.Current.Value.Version;

        var rejected = await site.AfterAsync(
            () => { File.Delete(site.Content.ArticlePath); make(site.Content.ArticlePath); }, one => one.Rejected.Count > 0);

        Assert.True(rejected.Edition.Version == good, what);
        await ReturnsAsync(site);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task In_place_of_a_picture_it_is_a_diagnostic_at_its_line(string what, Action<string> make)
    {
        Requires.Unix("Windows has none of these.");
        await using var site = SiteUnderTest.Start();
        var body = "Text.\n\n![Boats](boats.jpg)";

        var rejected = await site.AfterAsync(
            () => { make(site.Content.FilePath("boats.jpg")); site.Content.Save(ContentOnDisk.Article(body: body)); }, one =>
                one.Rejected.Count > 0);

        Assert.True(rejected.Rejected.All(one => one.At.Line == 14), $"{what}: {string.Join('\n', rejected.Rejected)}");
        await ReturnsAsync(site);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Beside_the_article_it_disturbs_nobody(string what, Action<string> make)
    {
        Requires.Unix("Windows has none of these.");
        await using var site = SiteUnderTest.Start();
        make(site.Content.FilePath("something"));

        await ReturnsAsync(site);

        Assert.True(site.Current.Publication.Rejected.Count == 0, what);
    }

    private static async Task ReturnsAsync(SiteUnderTest site)
    {
        await site.AfterAsync(() => site.Content.Save(ContentOnDisk.Article("Repaired")));

        Assert.Empty(site.Current.Publication.Rejected);
        Assert.Equal("Repaired", (await site.PageAsync()).QuerySelector("h1")?.TextContent);
    }

    private static void Run(string command, string argument)
    {
        using var process = Process.Start(command, [argument]);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
