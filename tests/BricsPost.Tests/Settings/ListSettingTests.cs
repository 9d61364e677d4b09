using System.Text;
using BricsPost.Settings;
using BricsPost.Tests.Harness;
using Microsoft.Extensions.Configuration;
using static BricsPost.Tests.Settings.TestSettings;

namespace BricsPost.Tests.Settings;

public sealed class ListSettingTests
{
    [Fact]
    public void Profiles_keep_their_order()
    {
        var site = Read(
            ("Site:FollowUs:0:Name", "X"), ("Site:FollowUs:0:Url", "https://x.com/a"),
            ("Site:FollowUs:1:Name", "Mastodon"), ("Site:FollowUs:1:Url", "https://m.example/@a"));

        Assert.Equal(["X", "Mastodon"], site.FollowUs.Select(profile => profile.Name));
    }

    [Theory]
    [InlineData("""{ "Site": { "FollowUs": [] } }""", 0)]
    [InlineData("""{ "Site": { "FollowUs": "" } }""", 0)]
    [InlineData("""{ "Site": { "FollowUs": [{ "Name": "A", "Url": "https://a.example" }] } }""", 1)]
    [InlineData("""{ "Site": { "Name": "Another paper" } }""", 2)]
    public void A_list_in_a_later_file_replaces_the_one_before_it(string later, int profiles)
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonStream(
                new MemoryStream(
                Encoding.UTF8.GetBytes(
                """{ "Site": { "FollowUs": [{ "Name": "X", "Url": "https://x.com" }, { "Name": "Y", "Url": "https://y.example" }] } }""")))
            .AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(later)));

        Assert.Equal(profiles, SiteSettings.Read(configuration.Build()).FollowUs.Count);
    }

    [Theory]
    [InlineData("Site__FollowUs", "")]
    [InlineData("Site__FollowUs__0__Name", "Mastodon")]
    public async Task A_list_in_the_environment_replaces_the_shipped_one(string name, string value)
    {
        using var content = new ContentOnDisk();
        var folder = Directory.CreateTempSubdirectory("brics-post-export-").FullName;

        var run = await ProgramUnderTest.RunAsync(
            [(name, value), ("Site__FollowUs__0__Url", value.Length == 0 ? null : "https://m.example/@a")],
            "export", folder, $"--Content:Path={content.Path}", $"--Content:Cache={ContentOnDisk.Cache}");

        Assert.Equal(0, run.ExitCode);
        var page = await File.ReadAllTextAsync(Path.Combine(folder, "index.html"), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("linkedin.com/company", page, StringComparison.Ordinal);
        Assert.Equal(value.Length > 0, page.Contains("https://m.example/@a", StringComparison.Ordinal));
        Directory.Delete(folder, recursive: true);
    }
}
