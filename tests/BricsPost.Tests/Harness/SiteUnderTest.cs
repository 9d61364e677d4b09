using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BricsPost.Publishing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace BricsPost.Tests.Harness;

/// <summary>The real program on a real port, over a folder that no other test uses.</summary>
public sealed class SiteUnderTest : IAsyncDisposable
{
    private readonly Factory _factory;

    private SiteUnderTest(ContentOnDisk content, IReadOnlyDictionary<string, string> settings, TimeProvider? clock)
    {
        Content = content;
        _factory = new Factory(content, settings, clock);
        _factory.UseKestrel(0);
        _factory.StartServer();
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = _factory.ClientOptions.BaseAddress };
    }

    public ContentOnDisk Content { get; }

    /// <summary>Follows no redirect, decodes nothing.</summary>
    public HttpClient Client { get; }

    /// <summary>Where the server listens.</summary>
    public Uri Address => _factory.ClientOptions.BaseAddress;

    public IServiceProvider Services => _factory.Services;

    /// <summary>How long a graceful shutdown may take.</summary>
    public TimeSpan ShutdownTimeout => Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout;

    public CurrentEdition Current => Services.GetRequiredService<CurrentEdition>();

    public static SiteUnderTest Start(string? article = null, params (string Key, string Value)[] settings) =>
        StartAt(null, article, settings);

    /// <param name="clock">The clock of the program; null for the clock of the system.</param>
    public static SiteUnderTest StartAt(TimeProvider? clock, string? article = null, params (string Key, string Value)[] settings)
    {
        var content = new ContentOnDisk();
        content.Save(article ?? ContentOnDisk.Article());
        return Over(content, clock, settings);
    }

    /// <summary>Over a folder as it is, with an article or without.</summary>
    public static SiteUnderTest Over(ContentOnDisk content, TimeProvider? clock = null, params (string Key, string Value)[] settings) =>
        new(content, settings.ToDictionary(setting => setting.Key, setting => setting.Value), clock);

    public async Task<IHtmlDocument> PageAsync(string path = "/") => Parse(await Client.GetStringAsync(path, Cancellation));

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request, Cancellation);
    }

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, headers);

    /// <summary>
    /// Does something to the content and waits for what the program makes of it, the preview included:
    /// another edition, or a rejection.
    /// </summary>
    /// <param name="until">
    /// Null for the first build that has read the folder as it is: one that began before the last of several changes does not count.
    /// </param>
    public async Task<Publication> AfterAsync(Action edit, Func<Publication, bool>? until = null)
    {
        var (publisher, before) = (Services.GetRequiredService<Publisher>(), Current.Publication);
        var folder = Services.GetRequiredService<ContentFolder>();
        until ??= publication => publication.Files.SequenceEqual(folder.Stamps());
        Publication? finished = null;
        // The last listener: by then the preview knows of the build.
        void Note(BuildResult build) => Volatile.Write(ref finished, Current.Publication);
        publisher.Finished += Note;
        edit();
        await Wait.UntilAsync(() =>
            Volatile.Read(ref finished) is { } newest && !ReferenceEquals(newest, before) && until(newest));

        publisher.Finished -= Note;
        return Current.Publication;
    }

    /// <summary>Asks the program to end, as an operator does, and waits until it has.</summary>
    public Task StopAsync() => _factory.Services.GetRequiredService<IHost>().StopAsync(Cancellation);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _factory.DisposeAsync();
        Content.Dispose();
    }

    public static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>The address of the first picture of a page.</summary>
    public static string PictureOf(string html) => Parse(html).QuerySelector("article img, main img, img")?.GetAttribute("src") ?? "";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private sealed class Factory(ContentOnDisk content, IReadOnlyDictionary<string, string> settings, TimeProvider? clock)
        : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            builder.UseSetting("Content:Path", content.Path);
            builder.UseSetting("Content:Cache", ContentOnDisk.Cache);
            builder.UseSetting("Site:StopDelay", "0");
            builder.UseSetting("Serilog:MinimumLevel:Default", "Fatal");
            foreach (var (key, value) in settings)
            {
                builder.UseSetting(key, value);
            }

            if (clock is not null)
            {
                builder.ConfigureTestServices(services => services.AddSingleton(clock));
            }
        }
    }
}
