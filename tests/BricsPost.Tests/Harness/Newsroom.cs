using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BricsPost.Tests.Harness;

/// <summary>
/// An editor who saves, right and wrong. Each right article carries its number in the headline and in its last paragraph.
/// </summary>
public sealed partial class Newsroom(ContentOnDisk content)
{
    private readonly ConcurrentDictionary<int, bool> _right = new() { [0] = true };

    public static string Article(int number) =>
        ContentOnDisk.Article($"Story {number}",
            body: string.Join("\n\n", Enumerable.Range(0, 40).Select(line => $"Line {line} of {number}.")) + $"\n\nEnd of {number}.");

    private static readonly string[] Wrongs =
    [
        "", "---\ntitle: [open\n---\n\nText.\n", "---\ntitle: Story 999999\n---\n\nNo date.\n",
        "---\ntitle: Story 999999\ndate: 2024-13-41 10:00\n---\n\nText.\n",
        "---\ntitle: Story 999999\ndate: 2024-01-01 10:00\nphoto:\n  file: gone.jpg\n  alt: a\n---\n\nText.\n", "\0\0\0",
        "# no front matter\n",
    ];

    /// <summary>Saves <paramref name="edits"/> times, by every way in turn; every third time something wrong.</summary>
    public Task EditAsync(int edits, TimeSpan pause, CancellationToken stop) => EditWhileAsync(number => number <= edits, pause, stop);

    /// <summary>The same while a condition on the number of the edit holds.</summary>
    public async Task EditWhileAsync(Func<int, bool> goesOn, TimeSpan pause, CancellationToken stop)
    {
        for (var number = 1; goesOn(number); number++)
        {
            var (_, save) = SaveMethods.All[number % SaveMethods.All.Count];
            var isWrong = number % 3 == 0;
            _right[number] = !isWrong;
            await save(content, isWrong ? Wrongs[number / 3 % Wrongs.Length] : Article(number));
            // The program waits until pictures rest: between two of them, words have their way.
            if (number % 40 == 0)
            {
                var picture = number % 80 == 0 ? "tide.jpg" : "dune.jpg";
                File.Copy(Repository.File($"tests/BricsPost.Tests/Harness/{picture}"), content.FilePath("tide.jpg~"), overwrite: true);
                File.Move(content.FilePath("tide.jpg~"), content.FilePath("tide.jpg"), overwrite: true);
            }

            await Task.Delay(pause, stop);
        }
    }

    /// <summary>The page without the elements that keep a word and its number on one line.</summary>
    public static string WithoutLineEnds(string html) =>
        html.Replace("<span class=\"n\">", "", StringComparison.Ordinal).Replace("</span>", "", StringComparison.Ordinal);

    /// <summary>Whether the page is all of one article that the editor saved, and a right one.</summary>
    public bool Wrote(ReadOnlySpan<byte> page)
    {
        var html = WithoutLineEnds(Encoding.UTF8.GetString(page));
        var head = Headline().Match(html).Groups[1].Value;
        return head.Length > 0 && _right.GetValueOrDefault(int.Parse(head, CultureInfo.InvariantCulture))
            && Enumerable.Range(0, 40).All(line => html.Contains($"Line {line} of {head}.", StringComparison.Ordinal))
            && html.Contains($"End of {head}.", StringComparison.Ordinal) && html.TrimEnd().EndsWith("</html>", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"<h1[^>]*>\s*Story (\d+)\s*</h1>")]
    private static partial Regex Headline();
}
