using BricsPost.Settings;
using static BricsPost.Tests.Settings.TestSettings;

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

    [Fact]
    public void An_absolute_address_comes_from_the_origin() =>
        Assert.Equal("https://example.org/photos/a.jpg", Read(("Site:Url", "https://example.org")).Absolute("/photos/a.jpg"));

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
}
