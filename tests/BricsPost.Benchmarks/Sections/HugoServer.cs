using System.Globalization;
using BricsPost.Benchmarks.Machine;

namespace BricsPost.Benchmarks.Sections;

/// <summary>The smallest Hugo site with the same article: one template, the same text, served from memory.</summary>
internal static class HugoServer
{
    public static string Article(Workshop workshop) => workshop.PathOf("hugo", "content", "_index.md");

    public static Server Start(Workshop workshop, string article)
    {
        Write(workshop.PathOf("hugo", "config.toml"), "title = \"The BRICS Post\"\ndisableKinds = [\"taxonomy\", \"term\"]\n");
        Write(workshop.PathOf("hugo", "layouts", "index.html"),
            "<!doctype html><title>{{ .Title }}</title><h1>{{ .Title }}</h1>{{ .Content }}\n");
        Write(Article(workshop), article);
        return Server.Start("hugo", ports =>
        [
            "server", "--source", workshop.PathOf("hugo"), "--bind", "127.0.0.1", "--port",
            ports.Plain.ToString(CultureInfo.InvariantCulture),
            "--disableLiveReload", "--buildFuture",
        ]);
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? ".");
        File.WriteAllText(path, text);
    }
}
