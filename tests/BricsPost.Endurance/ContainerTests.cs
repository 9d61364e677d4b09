using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using BricsPost.Tests.Harness;

namespace BricsPost.Endurance;

/// <summary>The image that the SDK's own publishing makes, and the program in it, as it is started from it.</summary>
public sealed class ContainerTests(ITestOutputHelper output) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("brics-post-image-").FullName;

    [Fact(Explicit = true)]
    public async Task The_image_needs_no_root_and_what_is_in_it_serves_from_a_read_only_disk()
    {
        await PublishAsync();
        var config = Unpack();

        Assert.Equal("1654", config.GetProperty("User").GetString());
        Assert.Equal(["8080/tcp"], config.GetProperty("ExposedPorts").EnumerateObject().Select(port => port.Name));
        Assert.Equal(["dotnet", "/app/BricsPost.dll"], Texts(config.GetProperty("Entrypoint")));
        Assert.Contains("Content__Cache=/tmp/brics-post", Texts(config.GetProperty("Env")));
        Assert.Contains("ASPNETCORE_URLS=http://+:8080", Texts(config.GetProperty("Env")));
        Assert.False(File.Exists(Path.Combine(_folder, "root", "app", "content", "README.md")));
        await ServesAsync(Texts(config.GetProperty("Env")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task PublishAsync()
    {
        await using var image = await BaseImage.StartAsync();
        using var publish = Process.Start("dotnet",
        [
            "publish", Repository.File("src/BricsPost"), "-c", "Release", "-t:PublishContainer", "--nologo", "-v", "quiet",
            $"-p:ContainerBaseImage={image.Name}", $"-p:ContainerArchiveOutputPath={Path.Combine(_folder, "image.tar")}",
        ]);
        await publish.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, publish.ExitCode);
    }

    /// <returns>How it is to be started; its files lie in <c>root</c>.</returns>
    private JsonElement Unpack()
    {
        var (image, root) = (Path.Combine(_folder, "image"), Path.Combine(_folder, "root"));
        Directory.CreateDirectory(image);
        Directory.CreateDirectory(root);
        TarFile.ExtractToDirectory(Path.Combine(_folder, "image.tar"), image, overwriteFiles: false);
        var manifest = Blob(image, Read(Path.Combine(image, "index.json")).GetProperty("manifests")[0]);
        foreach (var layer in Read(manifest).GetProperty("layers").EnumerateArray())
        {
            using var file = File.OpenRead(Blob(image, layer));
            using var unpacked = file.ReadByte() == 0x1F ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
            file.Position = 0;
            TarFile.ExtractToDirectory(unpacked, root, overwriteFiles: false);
            output.WriteLine($"a layer of {file.Length:N0} bytes");
        }

        return Read(Blob(image, Read(manifest).GetProperty("config"))).GetProperty("config");
    }

    private async Task ServesAsync(IEnumerable<string> variables)
    {
        Requires.Root("Only root may start it as another user.");
        Requires.Program("bwrap", "bubblewrap");
        var runtime = Path.GetDirectoryName(Process.GetCurrentProcess().MainModule?.FileName) is { } folder
            && File.Exists(Path.Combine(folder, "dotnet")) ? folder : "/usr/share/dotnet";
        await using var program = RunningProgram.Start(new ProcessStartInfo("bwrap",
        [
            "--ro-bind", "/", "/", "--ro-bind", Path.Combine(_folder, "root", "app"), "/mnt", "--tmpfs", "/tmp", "--dev", "/dev", "--proc",
            "/proc", "--unshare-net",
            "--unshare-user", "--uid", "1654", "--gid", "0", "--unsetenv", "HOME", "--chdir", "/mnt",
            .. variables.Where(variable => !variable.StartsWith("PATH=", StringComparison.Ordinal))
                .SelectMany(variable => variable.Split('=', 2).Prepend("--setenv")),
            "--setenv", "Site__Url", "https://news.example", Path.Combine(runtime, "dotnet"), "/mnt/BricsPost.dll",
        ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        });

        Assert.Equal(8080, (await program.AddressAsync()).Port);
        Assert.DoesNotContain(program.Log, line => line.Contains("cannot be used", StringComparison.Ordinal)
            || line.Contains("\"@x\"", StringComparison.Ordinal));
    }

    private static string Blob(string image, JsonElement reference) =>
        Path.Combine(image, "blobs", "sha256", reference.GetProperty("digest").GetString()?["sha256:".Length..] ?? "");

    private static JsonElement Read(string path) => JsonDocument.Parse(File.ReadAllText(path)).RootElement;

    private static IEnumerable<string> Texts(JsonElement list) => list.EnumerateArray().Select(one => one.GetString() ?? "");
}
