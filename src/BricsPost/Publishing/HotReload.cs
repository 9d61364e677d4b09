using System.Reflection.Metadata;
using BricsPost.Publishing;

[assembly: MetadataUpdateHandler(typeof(HotReload))]

namespace BricsPost.Publishing;

/// <summary>Reports that <c>dotnet watch</c> has changed the code of the running program, templates included.</summary>
internal static class HotReload
{
    private static event Action? Updated;

    public static IDisposable Subscribe(Action updated)
    {
        Updated += updated;
        return new Subscription(updated);
    }

    /// <summary>Called by the runtime.</summary>
    public static void UpdateApplication(Type[]? _) => Updated?.Invoke();

    private sealed class Subscription(Action updated) : IDisposable
    {
        public void Dispose() => Updated -= updated;
    }
}
