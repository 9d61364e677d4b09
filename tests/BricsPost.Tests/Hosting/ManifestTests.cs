using System.Xml.Linq;
using BricsPost.Settings;
using BricsPost.Tests.Harness;
using Microsoft.Extensions.Configuration;
using YamlDotNet.RepresentationModel;
using static BricsPost.Tests.Hosting.KubernetesManifest;

namespace BricsPost.Tests.Hosting;

/// <summary>The Kubernetes manifest, held against the image, the program and the Varnish configuration.</summary>
public sealed class ManifestTests
{
    private static readonly XDocument Project = XDocument.Load(Repository.File("src/BricsPost/BricsPost.csproj"));

    private static YamlNode Pod => At(Part("Deployment"), "spec", "template", "spec");

    private static YamlNode Site => At(Pod, "containers", "0");

    [Fact]
    public void Its_port_is_the_images()
    {
        var port = Project.Descendants("ContainerPort").Single().Attribute("Include")?.Value;

        Assert.Equal($"http://+:{port}", Variable("ASPNETCORE_URLS"));
        Assert.Equal(port, Text(Site, "ports", "0", "containerPort"));
        Assert.Equal(port, Text(Part("Service"), "spec", "ports", "0", "targetPort"));
        Assert.All((string[])["startupProbe", "readinessProbe", "livenessProbe"], probe =>
            Assert.Equal(port, Text(Site, probe, "httpGet", "port")));
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
        var mounts = ((YamlSequenceNode)At(Site, "volumeMounts")).ToDictionary(
            mount => Text(mount, "mountPath"), mount => Text(mount, "name"));
        var volumes = ((YamlSequenceNode)At(Pod, "volumes")).Select(volume => Text(volume, "name"));

        Assert.Equal(mounts.Values.Order(), volumes.Order());
        Assert.Equal("content", mounts[Settings()["Content:Path"] ?? ""]);
        Assert.Equal("cache", mounts[Path.GetDirectoryName(Variable("Content__Cache")) ?? ""]);
        Assert.Equal("true", Text(Site, "volumeMounts", "0", "readOnly"));
    }

    [Fact]
    public async Task Its_settings_are_valid_and_it_gives_the_program_the_time_that_a_graceful_shutdown_takes()
    {
        var site = SiteSettings.Read(Settings());
        await using var program = SiteUnderTest.Start(null, ("Site:StopDelay", "5"));
        var patience = TimeSpan.FromSeconds(Number(Text(Pod, "terminationGracePeriodSeconds")));

        Assert.Equal("https://news.example/", site.Url.ToString());
        Assert.Equal(TimeSpan.FromSeconds(5), site.StopDelay);
        Assert.True(program.ShutdownTimeout < patience);
    }

    [Fact]
    public void Its_parts_mean_the_same_pods()
    {
        Assert.Equal("brics-post", Text(Part("Deployment"), "spec", "template", "metadata", "labels", "app"));
        Assert.All(Parts.Where(part => Text(part, "kind") is not ("StatefulSet" or "NetworkPolicy") && Name(part) == "brics-post"), part =>
            Assert.Equal("brics-post", Label(part)));
        Assert.Equal("varnish", Text(Part("StatefulSet"), "spec", "template", "metadata", "labels", "app"));
        Assert.All(Parts.Where(part => Name(part).StartsWith("varnish", StringComparison.Ordinal)), part =>
            Assert.Equal("varnish", Label(part)));
        Assert.EndsWith($"/{Project.Descendants("ContainerRepository").Single().Value}:latest", Text(Site, "image"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Every_Varnish_is_purged_by_a_name_of_its_own_on_the_port_that_only_replicas_reach()
    {
        var varnish = Part("StatefulSet");
        var pods = Enumerable.Range(0, Number(Text(varnish, "spec", "replicas")))
            .Select(pod => $"http://{Name(varnish)}-{pod}.{Text(varnish, "spec", "serviceName")}:8090/");
        var command = ((YamlSequenceNode)At(varnish, "spec", "template", "spec", "containers", "0", "command"))
            .Select(word => ((YamlScalarNode)word).Value).ToList();
        var ingress = At(Part("NetworkPolicy"), "spec", "ingress");

        Assert.Equal(pods, SiteSettings.Read(Settings()).PurgeUrls.Select(address => address.AbsoluteUri));
        Assert.Equal("None", Text(Part("Service", Text(varnish, "spec", "serviceName")), "spec", "clusterIP"));
        Assert.Contains("purge=:8090", command);
        Assert.Contains("http_gzip_support=off", command);
        Assert.Contains("local.socket != \"purge\"", File.ReadAllText(Repository.File(".deploy/varnish.vcl")), StringComparison.Ordinal);
        Assert.Equal("8090", Text(ingress, "1", "ports", "0", "port"));
        Assert.Equal("brics-post", Text(ingress, "1", "from", "0", "podSelector", "matchLabels", "app"));
        Assert.Equal(Text(Part("Service", "varnish"), "spec", "ports", "0", "targetPort"), Text(ingress, "0", "ports", "0", "port"));
    }

    private static IConfiguration Settings() => new ConfigurationBuilder()
        .AddInMemoryCollection(((YamlSequenceNode)At(Site, "env")).Select(variable =>
            KeyValuePair.Create(Text(variable, "name").Replace("__", ":", StringComparison.Ordinal), (string?)Text(variable, "value"))))
        .Build();

    private static string Variable(string name) =>
        Project.Descendants("ContainerEnvironmentVariable").Single(one => one.Attribute("Include")?.Value == name).Attribute("Value")?.Value
            ?? "";

    /// <summary>Of the pods that a part is about.</summary>
    private static string Label(YamlNode part) => Text(part, "kind") switch
    {
        "Service" => Text(part, "spec", "selector", "app"),
        "NetworkPolicy" => Text(part, "spec", "podSelector", "matchLabels", "app"),
        _ => Text(part, "spec", "selector", "matchLabels", "app"),
    };
}
