using System.Globalization;
using BricsPost.Tests.Harness;
using YamlDotNet.RepresentationModel;

namespace BricsPost.Tests.Hosting;

/// <summary>The parts of the Kubernetes manifest, read by their kinds, names and paths.</summary>
internal static class KubernetesManifest
{
    public static List<YamlNode> Parts { get; } = Read();

    public static YamlNode Part(string kind, string? name = null) =>
        Parts.First(part => Text(part, "kind") == kind && (name is null || Name(part) == name));

    public static string Name(YamlNode part) => Text(part, "metadata", "name");

    public static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    public static YamlNode At(YamlNode node, params string[] path) => path.Aggregate(
        node, (at, step) => at is YamlSequenceNode list ? list[Number(step)] : at[step]);

    public static string Text(YamlNode node, params string[] path) => ((YamlScalarNode)At(node, path)).Value ?? "";

    private static List<YamlNode> Read()
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(File.ReadAllText(Repository.File(".deploy/kubernetes.yaml"))));
        return [.. stream.Documents.Select(document => document.RootNode)];
    }
}
