using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Images;

/// <summary>What a start loads, read from the memory map of the real program (proc(5)).</summary>
public sealed class WarmStartTests : IDisposable
{
    private readonly ContentOnDisk _content = new();
    private readonly string _cache = Directory.CreateTempSubdirectory("brics-post-cache-").FullName;

    [Fact]
    public async Task A_start_from_a_full_cache_does_not_even_load_libvips()
    {
        Requires.Linux("proc(5) is of Linux.");

        Assert.True(await LoadsLibvipsAsync(), "A start from an empty cache must draw the pictures.");
        Assert.False(await LoadsLibvipsAsync(), "A start from a full cache must draw nothing.");
    }

    public void Dispose()
    {
        _content.Dispose();
        Directory.Delete(_cache, recursive: true);
    }

    private async Task<bool> LoadsLibvipsAsync()
    {
        await using var program = RunningProgram.Start(_content.Path, _cache);
        using var client = await program.ClientAsync();
        await client.GetStringAsync("/", TestContext.Current.CancellationToken);
        return File.ReadLines($"/proc/{program.Id}/maps").Any(line => line.Contains("libvips", StringComparison.Ordinal));
    }
}
