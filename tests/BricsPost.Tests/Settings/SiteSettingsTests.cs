using System.Text;
using BricsPost.Settings;
using BricsPost.Tests.Harness;
using Microsoft.Extensions.Configuration;

namespace BricsPost.Tests.Settings;

public sealed class SiteSettingsTests
{
    [Fact]
    public void Without_settings_the_contract_decides()
    {
        var site = Read();

        Assert.Equal(
            ("The BRICS Post", "http://localhost:5080/", "en", "Etc/UTC"),
            (site.Name, site.Url.AbsoluteUri, site.Language, site.TimeZone.Id));
    }

    [Fact]
    public void A_relative_content_folder_is_found_from_the_working_directory() =>
        Assert.Equal(Path.Combine(Environment.CurrentDirectory, "stories"), Read(("Content:Path", "stories")).ContentPath);

    [Fact]
    public void Profiles_keep_their_order()
    {
        var site = Read(
            ("Site:FollowUs:0:Name", "X"), ("Site:FollowUs:0:Url", "https://x.com/a"),
            ("Site:FollowUs:1:Name", "Mastodon"), ("Site:FollowUs:1:Url", "https://m.example/@a"));

        Assert.Equal(["X", "Mastodon"], site.FollowUs.Select(profile => profile.Name));
    }

    [Fact]
    public void The_edges_to_purge_are_none_or_those_that_are_named()
    {
        var named = Read(("Edge:PurgeUrls:0", "http://varnish-a:6081"), ("Edge:PurgeUrls:1", "https://varnish-b/"));

        Assert.Empty(Read().PurgeUrls);
        Assert.Equal(["http://varnish-a:6081/", "https://varnish-b/"], named.PurgeUrls.Select(address => address.AbsoluteUri));
    }

    [Fact]
    public void The_pages_about_the_publication_are_none_until_they_are_named()
    {
        var named = Read(("Site:About", "https://news.example/about"), ("Site:Contact", "mailto:desk@news.example"), ("Site:Policy", " "));

        Assert.Equal((null, null, null), (Read().About, Read().Contact, Read().Policy));
        Assert.Equal(("https://news.example/about", "mailto:desk@news.example", null),
            (named.About?.AbsoluteUri, named.Contact?.AbsoluteUri, named.Policy));
    }

    [Theory]
    [InlineData("Site:Url", "example.org", "Site:Url must be an http or https origin such as https://example.org, not \"example.org\".")]
    [InlineData("Site:Url", "ftp://example.org", "Site:Url must be an http or https origin")]
    [InlineData("Site:Url", "https://example.org/news", "Site:Url must be an http or https origin")]
    [InlineData("Site:Url", "https://me:secret@example.org", "Site:Url must be an http or https origin")]
    [InlineData("Site:Name", " ", "Site:Name must not be empty.")]
    [InlineData("Site:Language", "klingon", "Site:Language must be a language tag such as en or pt-BR, not \"klingon\".")]
    [InlineData("Site:TimeZone", "Mars/Olympus", "Site:TimeZone must be a time zone such as Europe/Moscow, not \"Mars/Olympus\".")]
    [InlineData("Site:FollowUs:0:Url", "javascript:alert(1)", "Site:FollowUs:0:Url must be an absolute http or https address")]
    [InlineData("Site:FollowUs:0:Url", "/me", "Site:FollowUs:0:Url must be an absolute http or https address")]
    [InlineData("Site:TimZone", "Etc/UTC", "Site:TimZone is not a setting. Did you mean Site:TimeZone?")]
    [InlineData("Site:About", "/about", "Site:About must be an absolute http or https address, not \"/about\".")]
    [InlineData("Site:About", "mailto:desk@example.org", "Site:About must be an absolute http or https address")]
    [InlineData("Site:Policy", "javascript:alert(1)", "Site:Policy must be an absolute http or https address")]
    [InlineData("Site:Contact", "desk@example.org",
        "Site:Contact must be an absolute http or https address, or mailto: with an address, not \"desk@example.org\".")]
    [InlineData("Site:Contact", "mailto:", "Site:Contact must be an absolute http or https address, or mailto: with an address")]
    [InlineData("Site:Contact", "mailto:desk", "Site:Contact must be an absolute http or https address, or mailto: with an address")]
    [InlineData("Content:Folder", "x", "Content:Folder is not a setting.")]
    [InlineData("Edge:PurgeUrls:0", "varnish:6081",
        "Edge:PurgeUrls:0 must be an http or https origin such as https://example.org, not \"varnish:6081\".")]
    [InlineData("Edge:PurgeUrls:1", "http://varnish/site", "Edge:PurgeUrls:1 must be an http or https origin")]
    [InlineData("Edge:PurgeUrls", "http://varnish", "Edge:PurgeUrls is a list: name its first member Edge:PurgeUrls:0.")]
    [InlineData("Site:FollowUs", "none", "Site:FollowUs is a list: name its first member Site:FollowUs:0.")]
    [InlineData("Sites:Url", "https://example.org", "Sites is not a section. Did you mean Site?")]
    [InlineData("Site_Url", "https://example.org", "Site_Url is not a setting. An environment variable takes two underscores: Site__Url.")]
    [InlineData("Edge_PurgeUrls_0", "http://varnish",
        "Edge_PurgeUrls_0 is not a setting. An environment variable takes two underscores: Edge__PurgeUrls__0.")]
    [InlineData("AccessLog:Addresses", "some", "AccessLog:Addresses must be one of Network, None, Full, not \"some\".")]
    [InlineData("Edge:PurgeUrl:0", "http://varnish", "Edge:PurgeUrl is not a setting. Did you mean Edge:PurgeUrls?")]
    public void A_setting_that_cannot_be_used_is_named_with_advice(string key, string value, string message)
    {
        var faults = Assert.Throws<SettingsException>(() => Read((key, value))).Faults;

        Assert.Contains(faults, fault => fault.StartsWith(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("SITE_URL")]
    [InlineData("Site_Map")]
    [InlineData("Edgar")]
    public void A_variable_of_the_machine_that_only_looks_like_a_setting_is_left_alone(string variable) =>
        Assert.Equal("http://localhost:5080/", Read((variable, "https://example.org")).Url.AbsoluteUri);

    [Fact]
    public void All_errors_are_reported_at_once()
    {
        var faults = Assert.Throws<SettingsException>(() =>
            Read(("Site:Url", "x"), ("Site:Language", "x y"), ("Site:TimeZone", "x"))).Faults;

        Assert.Equal(3, faults.Count);
    }

    [Fact]
    public void An_absolute_address_comes_from_the_origin() =>
        Assert.Equal("https://example.org/photos/a.jpg", Read(("Site:Url", "https://example.org")).Absolute("/photos/a.jpg"));

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

    [Theory]
    [InlineData("https://пример.example", "xn--e1afmkfd.example")]
    [InlineData("https://пример.example:8443", "xn--e1afmkfd.example:8443")]
    [InlineData("http://[2001:db8::1]:81", "[2001:db8::1]:81")]
    [InlineData("https://example.org:443", "example.org")]
    public void The_authority_of_the_site_is_what_a_Host_field_holds(string url, string authority) =>
        Assert.Equal(authority, Read(("Site:Url", url)).Authority);

    [Theory]
    [InlineData(null, ClientAddresses.Network)]
    [InlineData("none", ClientAddresses.None)]
    [InlineData("Full", ClientAddresses.Full)]
    public void An_access_log_is_written_where_a_file_is_named(string? addresses, ClientAddresses expected)
    {
        Assert.Null(Read().AccessLog);
        Assert.Equal(new AccessLogSettings("/var/log/a.log", expected),
            Read(("AccessLog:Path", "/var/log/a.log"), ("AccessLog:Addresses", addresses ?? "")).AccessLog);
    }

    private static Site Read(params (string Key, string Value)[] settings) => SiteSettings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value)))
        .Build());
}
