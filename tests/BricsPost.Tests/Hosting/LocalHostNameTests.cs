using System.Net;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Hosting;

/// <summary>DNS rebinding: a stranger's page that has given its own name this machine's address.</summary>
public sealed class LocalHostNameTests
{
    [Theory]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("localhost:5080", HttpStatusCode.OK)]
    [InlineData("news.localhost", HttpStatusCode.OK)]
    [InlineData("127.0.0.1:5080", HttpStatusCode.OK)]
    [InlineData("[::1]:5080", HttpStatusCode.OK)]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    [InlineData("evil.example:5080", HttpStatusCode.BadRequest)]
    [InlineData("localhost.evil.example", HttpStatusCode.BadRequest)]
    [InlineData("127.0.0.1.evil.example", HttpStatusCode.BadRequest)]
    [InlineData("192.168.1.20:5080", HttpStatusCode.BadRequest)]
    public async Task In_Development_only_names_of_this_machine_are_answered(string host, HttpStatusCode expected)
    {
        await using var site = SiteUnderTest.Start(null, ("environment", "Development"));

        foreach (var path in new[] { "/", "/preview", "/readyz" })
        {
            using var answer = await site.GetAsync(path, ("Host", host));
            Assert.Equal(expected, answer.StatusCode);
        }
    }

    [Fact]
    public async Task The_operator_may_allow_further_names()
    {
        await using var site = SiteUnderTest.Start(null, ("environment", "Development"), ("AllowedHosts", "desk.example"));

        using var answer = await site.GetAsync("/preview", ("Host", "desk.example"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task In_production_the_name_makes_no_difference()
    {
        await using var site = SiteUnderTest.Start();

        using var answer = await site.GetAsync("/", ("Host", "evil.example"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
