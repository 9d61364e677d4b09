using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Cli;

/// <summary>An answer of nginx, held against the program's answer to the same request.</summary>
internal static class NginxComparison
{
    // nginx makes its own tag; the other fields are about the connection or the time.
    private static readonly string[] OfTheServer = ["ETag", "Server", "Date", "Connection", "Keep-Alive"];

    public static async Task AssertSameAsync(
        SiteUnderTest site, NginxUnderTest nginx, HttpMethod method, string path, string[] exceptions,
        params (string Name, string Value)[] headers)
    {
        using var expected = await site.SendAsync(method, path, headers);
        using var answer = await nginx.SendAsync(method, path, headers);

        Assert.Equal((path, expected.StatusCode), (path, answer.StatusCode));
        Assert.Equal(Fields(expected, exceptions), Fields(answer, exceptions));
        Assert.Equal(await BytesAsync(expected), await BytesAsync(answer));
    }

    public static Task<byte[]> BytesAsync(HttpResponseMessage response) =>
        response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

    /// <summary>As they were sent, each on a separate line, so that a field that comes twice is seen.</summary>
    public static List<string> Fields(HttpResponseMessage response, params string[] exceptions) =>
    [
        .. response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
            .Where(field => !OfTheServer.Contains(field.Key) && !exceptions.Contains(field.Key))
            .SelectMany(field => field.Value, (field, value) => $"{field.Key}: {value}")
            .Order(StringComparer.Ordinal),
    ];
}
