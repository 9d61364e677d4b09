using System.Globalization;
using System.Text;

namespace BricsPost.Tests.Harness;

/// <summary>An HTTP/1.1 message as it came over the wire.</summary>
public sealed record Answer(int Status, IReadOnlyList<(string Name, string Value)> Fields, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public int BodyLength => Status is < 200 or 204 or 304 ? 0 : int.Parse(this["Content-Length"] ?? "", CultureInfo.InvariantCulture);

    /// <summary>The field's one line; null where there is none.</summary>
    public string? this[string name] =>
        Fields.Where(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(field => field.Value).SingleOrDefault();

    public static Answer Read(string head)
    {
        var lines = head.Split("\r\n");
        Assert.Matches("^HTTP/1\\.1 [1-5][0-9]{2} [A-Za-z -]+$", lines[0]);
        return new Answer(int.Parse(lines[0].AsSpan(9, 3), CultureInfo.InvariantCulture), [.. lines[1..^2].Select(Field)], []);
    }

    private static (string Name, string Value) Field(string line)
    {
        Assert.Matches("^[A-Za-z-]+: [!-~]([ -~]*[!-~])?$", line);
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return (line[..colon], line[(colon + 2)..]);
    }
}
