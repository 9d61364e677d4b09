using System.Text.RegularExpressions;
using System.Xml.Linq;
using BricsPost.Settings;
using BricsPost.Tests.Harness;
using Microsoft.Extensions.Configuration;
using YamlDotNet.RepresentationModel;

namespace BricsPost.Tests.Hosting;

/// <summary>The Kubernetes manifest of the README, held against the image and the program.</summary>
public sealed class ManifestTests
{
    private static readonly XDocument Project = XDocument.Load(Repository.File("src/BricsPost/BricsPost.csproj"));
    private static readonly List<YamlNode> Parts = Read();

    private static YamlNode Pod => At(Part("Deployment"), "spec", "template", "spec");

    private static YamlNode Site => At(Pod, "containers", "0");

    [Fact]
    public void Its_port_is_the_images()
    {
        var port = Project.Descendants("ContainerPort").Single().Attribute("Include")?.Value;

        Assert.Equal($"http://+:{port}", Variable("ASPNETCORE_URLS"));
        Assert.Equal(port, Text(Site, "ports", "0", "containerPort"));
        Assert.Equal(port, Text(Part("Service"), "spec", "ports", "0", "targetPort"));
        Assert.All((string[])["startupProbe", "readinessProbe", "livenessProbe"], probe => Assert.Equal(port, Text(Site, probe, "httpGet", "port")));
    }

    [Fact]
    public async Task Its_probes_are_answered()
    {
        await using var site = SiteUnderTest.Start();

        foreach (var probe in (string[])["startupProbe", "readinessProbe", "livenessProbe"])
        {
            using var answer = await site.GetAsync(Text(Site, probe, "httpGet", "path"));
            Assert.True(answer.IsSuccessStatusCode, probe);
        }
    }

    [Fact]
    public void It_runs_as_the_images_user_without_any_right_and_on_a_disk_that_it_may_not_write()
    {
        var user = Project.Descendants("ContainerUser").Single().Value;

        Assert.Equal(user, Text(Pod, "securityContext", "runAsUser"));
        Assert.Equal(user, Text(Pod, "securityContext", "fsGroup"));
        Assert.Equal("true", Text(Pod, "securityContext", "runAsNonRoot"));
        Assert.Equal("RuntimeDefault", Text(Pod, "securityContext", "seccompProfile", "type"));
        Assert.Equal("false", Text(Pod, "automountServiceAccountToken"));
        Assert.Equal("true", Text(Site, "securityContext", "readOnlyRootFilesystem"));
        Assert.Equal("false", Text(Site, "securityContext", "allowPrivilegeEscalation"));
        Assert.Equal("ALL", Text(Site, "securityContext", "capabilities", "drop", "0"));
    }

    [Fact]
    public void Its_volumes_are_where_the_program_looks_and_only_the_cache_can_be_written()
    {
        var mounts = ((YamlSequenceNode)At(Site, "volumeMounts")).ToDictionary(mount => Text(mount, "mountPath"), mount => Text(mount, "name"));
        var volumes = ((YamlSequenceNode)At(Pod, "volumes")).Select(volume => Text(volume, "name"));

        Assert.Equal(mounts.Values.Order(), volumes.Order());
        Assert.Equal("content", mounts[Settings()["Content:Path"] ?? ""]);
        Assert.Equal("cache", mounts[Path.GetDirectoryName(Variable("Content__Cache")) ?? ""]);
        Assert.Equal("true", Text(Site, "volumeMounts", "0", "readOnly"));
    }

    [Fact]
    public void Its_settings_are_right_and_it_is_given_the_time_that_an_end_takes()
    {
        var site = SiteSettings.Read(Settings());
        var patience = TimeSpan.FromSeconds(int.Parse(Text(Pod, "terminationGracePeriodSeconds"), System.Globalization.CultureInfo.InvariantCulture));
        var pause = TimeSpan.FromSeconds(int.Parse(Text(Site, "lifecycle", "preStop", "sleep", "seconds"), System.Globalization.CultureInfo.InvariantCulture));
        var finishing = TimeSpan.FromSeconds(20);

        Assert.Equal("https://news.example/", site.Url.ToString());
        Assert.Single(site.PurgeUrls);
        Assert.True(pause + site.StopDelay + finishing < patience);
    }

    [Fact]
    public void Its_parts_mean_the_same_pods()
    {
        var label = Text(Part("Deployment"), "spec", "template", "metadata", "labels", "app");

        Assert.Equal(["Deployment", "Service", "PodDisruptionBudget"], Parts.Select(part => Text(part, "kind")));
        Assert.Equal(label, Text(Part("Deployment"), "spec", "selector", "matchLabels", "app"));
        Assert.Equal(label, Text(Part("Service"), "spec", "selector", "app"));
        Assert.Equal(label, Text(Part("PodDisruptionBudget"), "spec", "selector", "matchLabels", "app"));
        Assert.EndsWith($"/{Project.Descendants("ContainerRepository").Single().Value}:latest", Text(Site, "image"), StringComparison.Ordinal);
    }

    private static IConfiguration Settings() => new ConfigurationBuilder()
        .AddInMemoryCollection(((YamlSequenceNode)At(Site, "env")).Select(variable =>
            KeyValuePair.Create(Text(variable, "name").Replace("__", ":", StringComparison.Ordinal), (string?)Text(variable, "value"))))
        .Build();

    private static string Variable(string name) =>
        Project.Descendants("ContainerEnvironmentVariable").Single(one => one.Attribute("Include")?.Value == name).Attribute("Value")?.Value ?? "";

    private static YamlNode Part(string kind) => Parts.Single(part => Text(part, "kind") == kind);

    private static YamlNode At(YamlNode node, params string[] path) => path.Aggregate(
        node, (at, step) => at is YamlSequenceNode list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : at[step]);

    private static string Text(YamlNode node, params string[] path) => ((YamlScalarNode)At(node, path)).Value ?? "";

    private static List<YamlNode> Read()
    {
        var yaml = Regex.Match(File.ReadAllText(Repository.File("README.md")), "```yaml\n(apiVersion: .+?)```", RegexOptions.Singleline).Groups[1].Value;
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return [.. stream.Documents.Select(document => document.RootNode)];
    }
}
