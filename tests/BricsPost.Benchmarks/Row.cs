namespace BricsPost.Benchmarks;

/// <summary>A line of the table, as Markdown.</summary>
/// <param name="Against">What runs beside it, with its figure; empty where nothing does.</param>
/// <param name="Ratio">Ours through theirs.</param>
internal sealed record Row(string What, string Ours, string Against = "", string Ratio = "", string Goal = "")
{
    public const string Heading = """
        | | ours | against | ratio | goal |
        |---|---|---|---|---|
        """;

    public override string ToString() => $"| {What} | {Ours} | {Against} | {Ratio} | {Goal} |";
}
