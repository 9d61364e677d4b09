using System.Text;
using BricsPost.Tests.Feeds.Generated;
using BricsPost.Tests.Harness;
using CsCheck;

namespace BricsPost.Tests.Content;

public sealed class FixTests
{
    private static readonly string[] Pieces =
    [
        "---\n", "\n---\n", ": ", "- ", "\"", "'", "[", "\t", "\r\n", "#", "+++", "{", "}", "draft: ", "“", "title: ", "date: 2013-10-07\n",
        "tags: a, b\n",
        "image: x.jpg\n", "categories: [a, b]\n", "photo:\n", "alt: x\n", "\n\n", "<<<<<<< a\n", "\uFEFF", "• ",
    ];

    private static readonly byte[][] Right =
    [
        .. new[] { "Cases", "Migrations" }.SelectMany(folder =>
            Directory.EnumerateFiles(Repository.File($"tests/BricsPost.Tests/Content/{folder}"), "*.md").Select(File.ReadAllBytes)),
        .. Enumerable.Range(0, 40).Select(seed => Encoding.UTF8.GetBytes(ArticleFile.Write(new EditGenerator(seed).Write()))),
    ];

    private static readonly Gen<byte[]> Damaged =
        from article in Gen.Int[0, Right.Length - 1].Select(index => Right[index])
        from wounds in Gen.Select(Gen.Double[0, 1], Gen.Int[0, 12], Gen.Int[0, Pieces.Length - 1]).Array[0, 3]
        select wounds.Aggregate(article, (bytes, wound) => Wound(bytes, wound.Item1, wound.Item2, Pieces[wound.Item3]));

    [Fact]
    public void Errors_never_increase_no_word_changes_and_a_second_run_changes_nothing() => Damaged.Sample(
        article =>
        {
            var before = Reads.Bytes(article);
            var mended = Reads.Fixed(article);
            var after = Reads.Bytes(mended.Bytes.ToArray());

            Assert.True(Errors(after) <= Errors(before), string.Join('\n', Reads.Lines(after)));
            Assert.Empty(Reads.Fixed(mended.Bytes.ToArray()).Applied);
            if (before.Article is { } article1 && after.Article is { } article2)
            {
                Assert.Equal(article1.Body.PlainText, article2.Body.PlainText);
            }
        },
        iter: 1_500, threads: 2, print: bytes => Encoding.UTF8.GetString(bytes));

    [Theory]
    [InlineData("\r\n", "\uFEFF")]
    [InlineData("\n", "")]
    [InlineData("\r", "")]
    public void Line_ends_and_the_byte_order_mark_stay(string lineEnd, string mark)
    {
        var mended = Reads.FixedText(mark +
            "---\ntitle: T\ndate: 2013-10-07 10:55\nimage: harbour.jpg\n---\n\nText.\n".Replace("\n", lineEnd, StringComparison.Ordinal));

        Assert.Equal(
            mark + "---\ntitle: T\ndate: 2013-10-07 10:55\nphoto:\n  file: harbour.jpg\n---\n\nText.\n".Replace("\n", lineEnd,
            StringComparison.Ordinal), mended);
    }

    [Theory]
    [InlineData("date: 2013/10/07 10:55 -0330", "date: 2013-10-07 10:55 -03:30")]
    [InlineData("date: \"October 7, 2013, 10:55 am\"", "date: \"2013-10-07 10:55\"")]
    [InlineData("published_at: 2013-10-07T10:55:00Z", "date: 2013-10-07T10:55:00Z")]
    public void A_date_keeps_its_zone_and_its_quotes(string line, string expected) => Assert.Contains(
        $"\n{expected}\n", Reads.FixedText($"---\ntitle: T\n{line}\n---\nText.\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("---\ntitle: T\n<<<<<<< a\nimage: harbour.jpg\n=======\ncover: harbour.jpg\n>>>>>>> b\ndate: 2013-10-07\n---\nText.\n")]
    [InlineData("---\ntitle: T\ndate: 2013-10-07 10:55\ndraft: true\n---\nText.\n")]
    [InlineData("---\ntitle: T\ndate: 2013-10-07 10:55\npublishDate: 2013-10-09 10:55\n---\nText.\n")]
    [InlineData("---\ntitle: T\ndate: 10/07/2013 10:55\n---\nText.\n")]
    [InlineData("---\ntitle: T\ndate: 2013-10-07 10:55\nupdated: 2013-10-07\n---\nText.\n")]
    [InlineData("---\ntitle: T\ndate: 2013-10-07 10:55\nphoto:\n  file: harbour.jpg\n---\nText.\n")]
    public void What_needs_a_decision_stays_as_it_is(string article) => Assert.Equal(article, Reads.FixedText(article));

    [Fact]
    public void A_file_with_bytes_that_are_no_text_stays_as_it_is()
    {
        byte[] article = [.. "---\ntitle: T\ndate: 2013-10-07 10:55\nlayout: post\n---\nFa"u8, 0xE7, .. "ade.\n"u8];

        Assert.Equal(article, Reads.Fixed(article).Bytes.ToArray());
    }

    [Fact]
    public void What_stands_behind_a_fault_is_told_with_it()
    {
        var codes = Reads.Codes(
            Reads.Text("+++\ntitle = \"T\"\ndate = 2013-10-07T10:55:00Z\n[cover]\nimage = \"harbour.jpg\"\n+++\n\nText.\n"));

        Assert.Equal(["BP0011", "BP0203"], codes);
    }

    [Fact]
    public void A_message_shows_the_line_that_the_fix_writes()
    {
        var diagnostic = Assert.Single(Reads.Header("title: T\npublishedAt: 2013-10-07 10:55").Diagnostics);

        Assert.Equal("date: 2013-10-07 10:55", diagnostic.Fix?.After);
        Assert.EndsWith("Write date: 2013-10-07 10:55", diagnostic.Message, StringComparison.Ordinal);
    }

    private static int Errors(BricsPost.Content.ParseResult reading) => reading.Diagnostics.Count(one => one.IsError);

    private static byte[] Wound(byte[] bytes, double where, int cut, string piece)
    {
        var at = (int)(where * Math.Min(bytes.Length, 600));
        return [.. bytes.AsSpan(0, at), .. Encoding.UTF8.GetBytes(piece), .. bytes.AsSpan(Math.Min(bytes.Length, at + cut))];
    }
}
