using BricsPost.Content;

namespace BricsPost.Tests.Content;

/// <summary>The limits that keep a text from taking the parser too long: the last size that is read, and the first that is not.</summary>
public sealed class BodyLimitTests
{
    [Theory]
    [InlineData("[a](/b)\n\n", 20_000, "opening square brackets")]
    [InlineData("word\n\n", 100_000, "lines")]
    [InlineData("*a*\n\n", 100_000, "characters with a meaning")]
    [InlineData("five ", 10_000, "characters without an empty line")]
    [InlineData("|a|\n|-|\n\n", 25_000, "cells of tables")]
    public void What_would_take_the_parser_too_long_is_told_when_it_is_passed(string unit, int count, string what)
    {
        Assert.Empty(Reads.Markdown(string.Concat(Enumerable.Repeat(unit, count))).Diagnostics);

        var passed = Assert.Single(Reads.Markdown(string.Concat(Enumerable.Repeat(unit, count + 1))).Diagnostics);

        Assert.Equal("BP0311", passed.Code);
        Assert.Contains(what, passed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Emphasis_that_can_be_parsed_but_not_written_is_told_with_its_paragraph() => Assert.Equal(
        ["article.md(7,1): error BP0310: Brackets, asterisks, lists or quotes are nested too deeply in this paragraph. " +
            "Look for long runs of one character."],
        Reads.Lines(Reads.Markdown($"Text.\n\n{new string('>', 90)} {new string('*', 120)}a{new string('*', 120)}\n")));

    [Fact]
    public void A_byte_more_than_sixteen_megabytes_is_too_much() =>
        Assert.Equal(["BP0002"], Reads.Codes(Reads.Bytes(new byte[ArticleReader.MaxBytes + 1])));
}
