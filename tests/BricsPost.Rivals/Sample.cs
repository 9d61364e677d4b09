using Microsoft.Extensions.Primitives;

namespace BricsPost.Rivals;

/// <summary>A response of the site, kept as two files: its bytes, and its header fields.</summary>
internal sealed record Sample(byte[] Bytes, KeyValuePair<string, StringValues>[] Headers)
{
    public static Sample Read(string folder, string name) => new(
        File.ReadAllBytes(Path.Combine(folder, name)),
        [.. File.ReadLines(Path.Combine(folder, name + ".headers"))
            .Select(line => line.Split(": ", 2))
            .Select(pair => KeyValuePair.Create(pair[0], new StringValues(pair[1])))]);

    public void AddHeaders(IHeaderDictionary headers)
    {
        foreach (var (name, value) in Headers)
        {
            headers[name] = value;
        }
    }
}
