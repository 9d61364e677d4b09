using System.Net;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Hosting;

public sealed class AccessLogTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("brics-post-log-").FullName;

    private string LogPath => Path.Combine(_folder, "access.log");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Each_request_is_a_line_of_the_combined_format_without_the_readers_own_address()
    {
        await using var site = Start();

        using var page = await site.GetAsync("/?from=feed", ("User-Agent", "Reader/1.0"), ("Referer", "https://search.example/"));
        using var missing = await site.GetAsync("/nothing");

        var bytes = page.Content.Headers.ContentLength;
        var lines = await LinesAsync(2);
        Assert.Matches(
            @"^127\.0\.0\.0 - - \[\d\d/[A-Z][a-z][a-z]/\d\d\d\d:\d\d:\d\d:\d\d \+0000\] " +
            $"\"GET /\\?from=feed HTTP/1\\.1\" 200 {bytes} \"https://search\\.example/\" \"Reader/1\\.0\"$",
            lines[0]);
        Assert.Matches("""^127\.0\.0\.0 - - \[.+\] "GET /nothing HTTP/1\.1" 404 \d+ "-" "-"$""", lines[1]);
    }

    [Theory]
    [InlineData("Network", "203.0.113.195", "203.0.113.0")]
    [InlineData("Network", "2001:db8:1:2::3", "2001:db8:1::")]
    [InlineData("None", "203.0.113.195", "-")]
    [InlineData("Full", "203.0.113.195", "203.0.113.195")]
    [InlineData("Full", "2001:db8:1:2::3", "2001:db8:1:2::3")]
    public async Task The_client_behind_a_proxy_on_this_machine_is_named_as_far_as_the_operator_asks(
        string addresses, string client, string logged)
    {
        await using var site = Start(("AccessLog:Addresses", addresses));

        using var page = await site.GetAsync("/", ("X-Forwarded-For", client));

        Assert.StartsWith($"{logged} - - [", (await LinesAsync(1))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_forges_neither_a_field_nor_a_line()
    {
        await using var site = Start();

        await RawHttpConnection.AskAsync(site, "GET /%22%0a HTTP/1.1\r\nHost: a\r\nUser-Agent: a\" 200 1 \\ \u00e9\r\n\r\n");

        Assert.EndsWith(""" "GET /%22%0a HTTP/1.1" 404 """, (await LinesAsync(1))[0].Split("404")[0] + "404 ", StringComparison.Ordinal);
        Assert.EndsWith(""" "-" "a\x22 200 1 \x5C \xE9" """.TrimEnd(), (await LinesAsync(1))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_without_a_body_in_their_answer_count_no_bytes()
    {
        await using var site = Start();
        using var page = await site.GetAsync("/");

        using var head = await site.SendAsync(HttpMethod.Head, "/");
        using var same = await site.GetAsync("/", ("If-None-Match", page.Headers.ETag?.ToString() ?? ""));

        var lines = await LinesAsync(3);
        Assert.Contains("\"HEAD / HTTP/1.1\" 200 0 ", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"GET / HTTP/1.1\" 304 0 ", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_that_was_renamed_is_followed_by_a_new_one_and_the_last_lines_are_written_before_the_end()
    {
        await using var site = Start();
        using var first = await site.GetAsync("/first");
        await LinesAsync(1);
        File.Move(LogPath, LogPath + ".1");

        using var second = await site.GetAsync("/second");
        await site.StopAsync();

        Assert.Contains("GET /second", Assert.Single(await File.ReadAllLinesAsync(LogPath, TestContext.Current.CancellationToken)),
            StringComparison.Ordinal);
        Assert.Contains("GET /first", await File.ReadAllTextAsync(LogPath + ".1", TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_that_cannot_be_written_keeps_the_program_from_starting()
    {
        using var content = new ContentOnDisk();

        var run = await ProgramUnderTest.RunAsync(
            "--urls=http://127.0.0.1:0", $"--Content:Path={content.Path}", $"--Content:Cache={ContentOnDisk.Cache}",
            $"--AccessLog:Path={_folder}/missing/access.log");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("missing/access.log", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stalled_reader_of_standard_output_holds_up_no_request()
    {
        using var content = new ContentOnDisk();
        using var program = ProgramUnderTest.Start(
            "--urls=http://127.0.0.1:0", $"--Content:Path={content.Path}", $"--Content:Cache={ContentOnDisk.Cache}", "--AccessLog:Path=-");
        try
        {
            using var client = new HttpClient
            {
                BaseAddress = await ProgramUnderTest.AddressAsync(program),
                Timeout = Wait.Limit
            };
            client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", new string('x', 4000));

            // Ten times what a pipe holds, and nobody reads it.
            for (var request = 0; request < 200; request++)
            {
                Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/livez", TestContext.Current.CancellationToken)).StatusCode);
            }
        }
        finally
        {
            program.Kill();
            await program.WaitForExitAsync(CancellationToken.None);
        }
    }

    private SiteUnderTest Start(params (string Key, string Value)[] settings) =>
        SiteUnderTest.Start(null, [("AccessLog:Path", LogPath), .. settings]);

    private Task<string[]> LinesAsync(int count) => Wait.ForAsync(
        async () => File.Exists(LogPath) ? await File.ReadAllLinesAsync(LogPath, TestContext.Current.CancellationToken) : [],
        lines => lines.Length >= count);
}
