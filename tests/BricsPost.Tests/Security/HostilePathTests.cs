using System.Net.Sockets;
using System.Text;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Security;

/// <summary>Addresses that look for files: written to the socket as they stand, because clients tidy them.</summary>
public sealed class HostilePathTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private static readonly string[] Targets =
        ["etc/passwd", "appsettings.json", "BricsPost.dll", "article.md~", "tide.jpg", "proc/self/environ"];

    private static readonly string[] Steps =
    [
        "..", "../..", "../../../../../../../..", "..%2f..%2f", "%2e%2e", "%2e%2e%2f%2e%2e", "%252e%252e%252f", "%c0%ae%c0%ae",
        "%e0%80%ae%e0%80%ae",
        "%uff0e%uff0e", "..%5c..%5c", "..\\..\\", "....//....//", ".%00./", "%2e%00%2e", "..;", "..;/..;", ";/..", "photos/..",
        "photos/../..", "./.", "//..", "\\\\", "~",
        "%ef%bc%8e%ef%bc%8e", "․․", "．．", "%2f%2f", "C:", "file:", "photos%2f..%2f..",
    ];

    public static TheoryData<string> Ways => [.. Steps];

    public static TheoryData<string> Shapes =>
    [
        "/%00", "/article.md%00.html", "/article.md%0a", "/article.md%20", "/article.md.", "/article.md::$DATA", "/article.md;x", "/;/",
        "/%", "/%zz", "/%u0041", "/%ff%fe",
        "/%ed%a0%80", "/%f8%88%80%80%80", "//", "///", "//evil.example/", "/\\evil.example", "/./", "/.", "/..", "/con", "/aux.md",
        "/.git/config", "/.env", "/wp-login.php",
        "/photos/", "/photos/..", "/photos/tide-390.000000000000.avif", "/livez/", "/LIVEZ", "/readyz%00", "/readyz;x", "/index.html/",
        "/index.html%2f..", "/?/../../etc/passwd", "/#/../x",
        "/problem/404", "/404.html", "/405.html", "/preview", "/_framework/x", "/{0}", "/%s%n", "/<script>alert(1)</script>", "/' or 1=1--",
        "/$%7bjndi:ldap://x%7d", "*", "x", "",
        "http://evil.example/etc/passwd", "http://evil.example/../appsettings.json", "https://evil.example/", "evil.example:443", "/\u0001",
        "/\u007f", "/ü", "/😀", "/\u202e",
    ];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task No_way_leads_out_of_the_edition(string steps)
    {
        foreach (var target in Targets.SelectMany(target =>
            (string[])[$"/{steps}/{target}", $"/photos/{steps}/{target}", $"/{steps}%2f{target}"]))
        {
            await StaysInsideAsync(target);
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public Task No_shape_of_an_address_is_a_fault_of_ours(string target) => StaysInsideAsync(target);

    [Theory]
    [InlineData(2_000)]
    [InlineData(8_000)]
    [InlineData(9_000)]
    [InlineData(1_000_000)]
    public async Task An_address_may_be_as_long_as_it_likes(int length)
    {
        await StaysInsideAsync("/" + new string('a', length));
        await StaysInsideAsync("/" + string.Concat(Enumerable.Repeat("../", length / 3)));
        await StaysInsideAsync("/" + string.Concat(Enumerable.Repeat("%2e%2e%2f", length / 9)));
    }

    /// <summary>The answer is one of the edition, byte for byte, or a refusal of the server without a body.</summary>
    private async Task StaysInsideAsync(string target)
    {
        var (status, body) = await AskAsync(target);

        Assert.InRange(status, 200, 499);
        Assert.True(body.Length == 0 || Known.Contains(Convert.ToBase64String(body)), $"{target}: {Encoding.UTF8.GetString(body)}");
        if (status == 200)
        {
            Assert.NotEmpty(body);
        }
    }

    private HashSet<string> Known => field ??=
    [
        .. shared.Site.Current.Value.Responses.Append(shared.Site.Current.Value.NotFound).Append(shared.Site.Current.Value.MethodNotAllowed)
            .Select(response => Convert.ToBase64String(response.Identity.Bytes.Span)),
        Convert.ToBase64String("alive\n"u8),
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"ready\nedition {shared.Site.Current.Value.Version}\n")),
    ];

    /// <summary>No answer is a fault: a server that hangs up on everybody keeps nobody out.</summary>
    private async Task<(int Status, byte[] Body)> AskAsync(string target)
    {
        using var client = new TcpClient(shared.Site.Address.Host, shared.Site.Address.Port);
        var reading = ReadAsync(client.GetStream());
        try
        {
            await client.GetStream().WriteAsync(
                Encoding.UTF8.GetBytes($"GET {target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"), Cancellation);
        }
        catch (IOException)
        {
            // Refused before it was sent whole: the answer is there to be read.
        }

        var bytes = await reading;
        var end = bytes.AsSpan().IndexOf("\r\n\r\n"u8);
        Assert.True(end > 0 && bytes.AsSpan().StartsWith("HTTP/1.1 "u8), $"No answer to {target[..Math.Min(80, target.Length)]}.");
        return (int.Parse(Encoding.ASCII.GetString(bytes, 9, 3), null), bytes[(end + 4)..]);
    }

    private static async Task<byte[]> ReadAsync(NetworkStream stream)
    {
        using var answer = new MemoryStream();
        try
        {
            await stream.CopyToAsync(answer, Cancellation);
        }
        catch (IOException)
        {
            // Reset behind the answer, because the server left the rest of the request unread.
        }

        return answer.ToArray();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
