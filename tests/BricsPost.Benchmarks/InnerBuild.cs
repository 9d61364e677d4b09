using System.Text;
using BenchmarkDotNet.Attributes;
using BricsPost.Content;
using BricsPost.Editions;
using BricsPost.Settings;
using Microsoft.Extensions.Configuration;

namespace BricsPost.Benchmarks;

/// <summary>Steps of an edition's making, for the shipped article.</summary>
[MemoryDiagnoser]
public class InnerBuild
{
    private readonly Site _site = SiteSettings.Read(new ConfigurationBuilder().Build());
    private readonly byte[] _article = File.ReadAllBytes(Path.Combine(Machine.Workshop.Repository, "content", "article.md"));
    private readonly byte[] _html;

    public InnerBuild() => _html = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Encoding.UTF8.GetString(_article), 6)));

    [Benchmark]
    public ParseResult Read() => ArticleReader.Read(
        _article, new ParseContext(["lavrov-kerry-bali.jpg"], ["/"], DateTimeOffset.UnixEpoch), _site);

    [Benchmark]
    public byte[] Brotli() => ContentCodings.Brotli.Encode(_html);

    [Benchmark]
    public byte[] Gzip() => ContentCodings.Gzip.Encode(_html);
}
