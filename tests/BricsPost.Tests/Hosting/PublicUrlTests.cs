using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Hosting;

/// <summary>A site in production whose operator has named no public address.</summary>
public sealed class PublicUrlTests : IDisposable
{
    private static readonly (string, string?)[] NoUrl = [("Site__Url", null)];

    private readonly ContentOnDisk _content = new();

    private string[] Content => [$"--Content:Path={_content.Path}", $"--Content:Cache={ContentOnDisk.Cache}"];

    public void Dispose() => _content.Dispose();

    [Theory]
    [InlineData("--urls=http://0.0.0.0:0")]
    [InlineData("--urls=http://127.0.0.1:0;http://*:0")]
    [InlineData("--urls=http://[::]:0")]
    [InlineData("--http_ports=0")]
    [InlineData("--Kestrel:Endpoints:Web:Url=http://+:0")]
    public async Task Where_other_machines_can_connect_it_does_not_start(string address)
    {
        var run = await ProgramUnderTest.RunAsync(NoUrl, [address, .. Content]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("setting Site:Url must be set where other machines can connect", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--urls=http://127.0.0.1:0")]
    [InlineData("--urls=http://[::1]:0")]
    public async Task Where_only_this_machine_can_connect_it_warns(string address)
    {
        await using var program = RunningProgram.Start(ProgramUnderTest.StartOf(NoUrl, [address, .. Content]));

        Assert.Contains("\"@l\":\"Warning\"", await program.HearsAsync("Set Site:Url to the public origin"), StringComparison.Ordinal);
        await program.AddressAsync();
    }

    [Fact]
    public async Task An_export_warns()
    {
        var folder = Directory.CreateTempSubdirectory("brics-post-export-").FullName;

        var run = await ProgramUnderTest.RunAsync(NoUrl, ["export", folder, .. Content]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("warning: links in these files lead to http://localhost:5080/. Set Site:Url", run.Error, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }
}
