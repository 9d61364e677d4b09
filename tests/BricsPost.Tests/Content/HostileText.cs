using System.Text;
using BricsPost.Content;
using BricsPost.Settings;

namespace BricsPost.Tests.Content;

/// <summary>Texts made to bring parsers to their knees: each gives a result or a diagnostic, before the timeout.</summary>
internal static class HostileText
{
    /// <summary>In bytes.</summary>
    public const int Size = 1_000_000;

    /// <summary>In milliseconds.</summary>
    public const int Timeout = 180_000;

    /// <summary>A megabyte of the same, below a paragraph.</summary>
    public static string Of(string unit) =>
        $"Text.\n\n{string.Concat(Enumerable.Repeat(unit, Size / Encoding.UTF8.GetByteCount(unit)))}";

    public static async Task<ParseResult> EndsAsync(string markdown, CancellationToken timeout)
    {
        var reading = await ReadAsync(() => Reads.Markdown(markdown, EditorialChecks.All), timeout);

        Assert.Equal(reading.Article is null, reading.Diagnostics.Any(one => one.IsError));
        Assert.All(reading.Diagnostics, one => Assert.True(
            one.At.Line >= 1 && one.At.Column >= 1 && !one.Message.Any(char.IsControl), one.Message));
        Assert.InRange(reading.Diagnostics.Count, 0, 101);
        reading.Article?.Body.Render(Reads.Labels);
        return reading;
    }

    /// <summary>Reads away from the thread of the test, which the timeout ends.</summary>
    public static Task<ParseResult> ReadAsync(Func<ParseResult> read, CancellationToken timeout) =>
        Task.Run(read, timeout).WaitAsync(timeout);
}
