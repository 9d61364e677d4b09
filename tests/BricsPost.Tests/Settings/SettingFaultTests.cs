using BricsPost.Settings;
using static BricsPost.Tests.Settings.TestSettings;

namespace BricsPost.Tests.Settings;

public sealed class SettingFaultTests
{
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
}
