using Xunit.v3;

namespace BricsPost.Tests;

/// <summary>
/// Marks a class for the inner loop: it starts no program, no browser and no server.
/// <c>dotnet test tests/BricsPost.Tests --filter Speed=Fast</c>
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FastAttribute : Attribute, ITraitAttribute
{
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Speed", "Fast")];
}
