using System.Diagnostics;
using System.Globalization;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Cli;

/// <summary>Debian's nginx, as the current user, over an export and the configuration written with it.</summary>
public sealed class NginxUnderTest : IAsyncDisposable
{
    private static readonly string[] Temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];

    private readonly string _folder = Directory.CreateTempSubdirectory("brics-post-nginx-").FullName;
    private readonly int _port = Ports.Free(1)[0];
    private Process? _process;

    private NginxUnderTest() => Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false })
    {
        BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_port}")),
        Timeout = Wait.Limit,
    };

    /// <summary>Follows no redirect, decodes nothing.</summary>
    public HttpClient Client { get; }

    /// <summary>With every letter that means something to nginx.</summary>
    public string Web => Path.Combine(_folder, "our \"$host\" \\ {web};");

    public static async Task<NginxUnderTest> StartAsync(ContentOnDisk content, params IEnumerable<string> settings)
    {
        Requires.Program("nginx", "nginx-light");
        var nginx = new NginxUnderTest();
        try
        {
            await nginx.ExportAsync(content, settings);
            nginx.Start();
            await nginx.ServesAsync();
            return nginx;
        }
        catch
        {
            await nginx.DisposeAsync();
            throw;
        }
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, headers);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
            _process.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private async Task ExportAsync(ContentOnDisk content, IEnumerable<string> settings)
    {
        var (exitCode, _, error) = await ProgramUnderTest.RunAsync(
            ["export", Web, "--nginx", FilePath("site.conf"), $"--Content:Path={content.Path}", $"--Content:Cache={ContentOnDisk.Cache}",
                .. settings]);
        Assert.True(exitCode == 0, error);
    }

    private void Start()
    {
        Directory.CreateDirectory(FilePath("site.d"));
        File.WriteAllText(FilePath("site.d/listen"), string.Create(CultureInfo.InvariantCulture, $"listen 127.0.0.1:{_port};"));
        var temporary = string.Concat(Temporary.Select(name => $"{name}_temp_path {FilePath(name)};\n"));
        File.WriteAllText(FilePath("nginx.conf"), $$"""
            daemon off;
            master_process off;
            pid {{FilePath("pid")}};
            error_log stderr;
            events { }
            http {
            access_log off;
            gzip on;
            gzip_types *;
            {{temporary}}
            include {{FilePath("site.conf")}};
            }
            """);
        // It writes nothing but what is wrong.
        _process = Process.Start(
            new ProcessStartInfo("/usr/sbin/nginx", ["-e", "stderr", "-c", FilePath("nginx.conf")]) { RedirectStandardError = true })
            ?? throw new InvalidOperationException("nginx did not start.");
    }

    private async Task ServesAsync()
    {
        while (_process is { HasExited: false })
        {
            try
            {
                using var page = await GetAsync("/");
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(5, TestContext.Current.CancellationToken);
            }
        }

        Assert.Fail(await (_process?.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken) ?? Task.FromResult("")));
    }

    private string FilePath(string name) => Path.Combine(_folder, name);
}
