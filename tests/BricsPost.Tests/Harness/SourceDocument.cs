namespace BricsPost.Tests.Harness;

/// <summary>The document that the newsroom handed in, part by part.</summary>
public sealed class SourceDocument
{
    public SourceDocument()
    {
        var lines = File.ReadAllLines(Repository.File("seeds/000_a45969a8dc5817c7.txt"))
            .Select(line => line.Trim())
            .Where(line => line.Length > 0)
            .ToList();
        FollowUs = lines[0].TrimEnd(':');
        (Headline, Date, Alt, Caption) = (lines[1], lines[2], lines[3], lines[4]);
        Paragraphs = lines[5..^1];
        Byline = lines[^1];
    }

    public string FollowUs { get; }

    public string Headline { get; }

    public string Date { get; }

    public string Alt { get; }

    public string Caption { get; }

    public IReadOnlyList<string> Paragraphs { get; }

    public string Byline { get; }
}
