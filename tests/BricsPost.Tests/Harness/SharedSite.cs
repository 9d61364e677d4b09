namespace BricsPost.Tests.Harness;

/// <summary>One running site for the tests that only read.</summary>
public sealed class SharedSite : IAsyncLifetime
{
    public SiteUnderTest Site { get; } = SiteUnderTest.Start();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
