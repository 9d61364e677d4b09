namespace BricsPost.Publishing;

/// <summary>What building an edition leaves behind: many times its size, and requests allocate too little for the collector ever to come by.</summary>
internal static class Leftovers
{
    /// <summary>Back to the operating system. Holds the program for some ten milliseconds: for a quiet moment, once after each edition.</summary>
    public static void GiveBack() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
}
