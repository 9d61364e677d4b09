using System.Text;
using BricsPost.Fuzzing;
using BricsPost.Tests.Harness;
using CsCheck;

namespace BricsPost.Tests.Fuzzing;

/// <summary>Right articles, damaged at random: each gives an article or diagnostics inside the file. A failure names its seed.</summary>
public sealed class ArticleFuzzTests
{
    private static readonly byte[][] Right =
    [
        .. Directory.EnumerateFiles(Repository.File("tests/BricsPost.Tests/Content/Cases"), "*.md").Select(File.ReadAllBytes),
        File.ReadAllBytes(Repository.File("content/article.md")),
    ];

    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "---\n", "\n---\n", ": ", "- ", "\"", "'", "[", "](", ")", "![", "|", "\n|---|\n", "*", "**", "_", "`", "```\n", "> ", "# ",
            "[^1]", "[^1]: ", "<", "&#x0;", "{", "}", "%", "&a ", "*a", "!!",
            "\t", "\r", "\r\n", "\0", "\u2028", "\uFEFF", "😀", "title: ", "date: ", "photo:\n  file: ", "2024-02-30 25:61", "lang: xx",
            "|\n  ", ">-\n",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xFE, 0xFF],
    ];

    private static readonly Gen<byte[]> Damaged =
        from article in Gen.Int[0, Right.Length - 1].Select(index => Right[index])
        from wounds in Gen.Select(Gen.Double[0, 1], Gen.Int[0, 40], Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]),
            Gen.Int[1, 30]).Array[1, 8]
        select wounds.Aggregate(article, (bytes, wound) => Wound(bytes, wound.Item1, wound.Item2, wound.Item3, wound.Item4));

    [Fact]
    public void A_damaged_article_is_an_article_or_a_diagnostic_inside_the_file() => Damaged.Sample(
        ArticleTarget.Try, iter: 5_000, threads: 2);

    [Fact]
    public void Noise_is_a_diagnostic() => Gen.Byte.Array[0, 2_000].Sample(ArticleTarget.Try, iter: 2_000, threads: 2);

    /// <summary>One for each path through the reader that tests/BricsPost.Fuzzing has found.</summary>
    [Fact]
    public void What_the_fuzzer_kept_is_an_article_or_a_diagnostic_inside_the_file()
    {
        var kept = Directory.GetFiles(Repository.File("tests/BricsPost.Fuzzing/corpus"));

        Assert.NotEmpty(kept);
        Assert.All(kept, path => ArticleTarget.Try(File.ReadAllBytes(path)));
    }

    private static byte[] Wound(byte[] bytes, double where, int cut, byte[] piece, int times)
    {
        var at = (int)(where * bytes.Length);
        var rest = Math.Min(bytes.Length, at + cut);
        return [.. bytes.AsSpan(0, at), .. Enumerable.Repeat(piece, times).SelectMany(one => one), .. bytes.AsSpan(rest)];
    }
}
