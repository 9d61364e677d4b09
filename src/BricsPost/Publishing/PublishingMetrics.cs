using System.Diagnostics.Metrics;

namespace BricsPost.Publishing;

/// <summary>Metrics about editions, named by the conventions of OpenTelemetry. They cost nothing while nobody collects them.</summary>
public sealed class PublishingMetrics
{
    /// <summary>The name of the meter that holds every instrument of this program.</summary>
    public const string Name = "BricsPost";

    private static readonly KeyValuePair<string, object?> Published = new("brics_post.edition.outcome", "published");
    private static readonly KeyValuePair<string, object?> Rejected = new("brics_post.edition.outcome", "rejected");

    private static readonly string[] States = ["published", "held_back", "rejected"];

    private readonly Counter<long> _editions;
    private readonly Histogram<double> _buildTime;

    public PublishingMetrics(IMeterFactory meters, CurrentEdition current, TimeProvider clock)
    {
        var meter = meters.Create(Name);
        _editions = meter.CreateCounter<long>(
            "brics_post.editions", "{edition}", "Editions that reached readers, and contents that were rejected.");
        _buildTime = meter.CreateHistogram<double>(
            "brics_post.edition.build.duration", "s", "From the first read of the content to its edition or its rejection.");
        meter.CreateObservableGauge(
            "brics_post.edition.age", () => Age(current, clock), "s", "How long readers have had the current edition.");
        meter.CreateObservableGauge("brics_post.content.status", () => Status(current), "1",
            "Is 1 for the state that the newest content is in, and 0 for the others.");
    }

    public void Count(bool published, TimeSpan buildTime)
    {
        var outcome = published ? Published : Rejected;
        _editions.Add(1, outcome);
        _buildTime.Record(buildTime.TotalSeconds, outcome);
    }

    private static IEnumerable<Measurement<double>> Age(CurrentEdition current, TimeProvider clock) =>
        current.Since is { } since ? [new Measurement<double>((clock.GetUtcNow() - since).TotalSeconds)] : [];

    // One point for each state, as semantic conventions have it: a sum over replicas counts those in a state.
    private static IEnumerable<Measurement<int>> Status(CurrentEdition current)
    {
        if (current.ValueOrNull is null)
        {
            return [];
        }

        var now = current.Publication switch
        {
            { Rejected.Count: > 0 } => "rejected",
            { HeldBack: not null } => "held_back",
            _ => "published",
        };
        return States.Select(
            state => new Measurement<int>(state == now ? 1 : 0, new KeyValuePair<string, object?>("brics_post.content.state", state)));
    }
}
