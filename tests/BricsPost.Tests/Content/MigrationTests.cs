using System.Globalization;
using BricsPost.Content;

namespace BricsPost.Tests.Content;

/// <summary>Front matters after the documentation of other systems, and what <c>check --fix</c> leaves of their errors.</summary>
public sealed class MigrationTests
{
    /// <summary>What only a person knows: a picture's description and its file, whether a draft may be published.</summary>
    private static readonly string[] Decisions = ["BP0151", "BP0203", "BP0204", "BP0206", "BP0207"];

    private static readonly string Folder = Reads.Path("tests/BricsPost.Tests/Content/Migrations");

    private static readonly string[] Table = File.ReadAllLines(Path.Combine(Folder, "fixes.txt"));

    public static TheoryData<string> Names { get; } =
        [.. Directory.GetFiles(Folder, "*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Fixing_leaves_no_error_that_is_not_a_decision(string name)
    {
        var mended = Mended(name);

        Assert.Equal(
            [], Reads.Bytes(mended.Bytes.ToArray()).Diagnostics.Where(one => one.IsError && !Decisions.Contains(one.Code))
            .Select(one => one.ToLine(name)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_fixes_are_as_many_as_the_table_says(string name)
    {
        var mended = Mended(name);
        var left = Reads.Bytes(mended.Bytes.ToArray()).Diagnostics.Where(one => one.IsError).Select(one => one.Code);

        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{name} {mended.Applied.Count} {string.Join(',', left)}").Trim(),
            Table);
    }

    [Fact]
    public void Ten_systems_have_three_front_matters_each()
    {
        string[] systems = ["astro", "decap", "eleventy", "ghost", "hugo", "jekyll", "medium", "pelican", "wordpress", "zola"];

        Assert.All(systems, system => Assert.True(Names.Count(row => row.Data.StartsWith(system, StringComparison.Ordinal)) >= 3, system));
        Assert.Equal(Names.Count, Table.Length);
    }

    private static FixedArticle Mended(string name) => Reads.Fixed(File.ReadAllBytes(Path.Combine(Folder, name + ".md")));
}
