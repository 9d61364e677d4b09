using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace BricsPost.Tests.Harness;

/// <summary>
/// Readers who fetch without pause while an editor saves, right and wrong. Each right article carries its number in the headline and in
/// its last paragraph; its bytes are noted per coding the first time they are seen, and must never differ.
/// </summary>
public sealed partial class Newsroom(Func<HttpClient> newClient, ContentOnDisk content)
{
    private static readonly string[] Codings = ["br", "gzip", "identity"];

    private readonly ConcurrentDictionary<(string Coding, int Number), string> _bytes = new();
    private readonly ConcurrentQueue<string> _faults = new();
    private readonly ConcurrentDictionary<int, bool> _right = new() { [0] = true };
    private long _answers;

    public IReadOnlyCollection<string> Faults => _faults;

    public long Answers => Interlocked.Read(ref _answers);

    public int Seen => _bytes.Keys.Select(key => key.Number).Distinct().Count();

    public static string Article(int number) =>
        ContentOnDisk.Article($"Story {number}", body: string.Join("\n\n", Enumerable.Range(0, 40).Select(line => $"Line {line} of {number}.")) + $"\n\nEnd of {number}.");

    private static readonly string[] Wrongs =
    [
        "", "---\ntitle: [open\n---\n\nText.\n", "---\ntitle: Story 999999\n---\n\nNo date.\n", "---\ntitle: Story 999999\ndate: 2024-13-41 10:00\n---\n\nText.\n",
        "---\ntitle: Story 999999\ndate: 2024-01-01 10:00\nphoto:\n  file: gone.jpg\n  alt: a\n---\n\nText.\n", "\0\0\0", "# no front matter\n",
    ];

    /// <summary>Saves <paramref name="edits"/> times, by every way in turn; every third time something wrong.</summary>
    public async Task EditAsync(int edits, TimeSpan pause, CancellationToken stop)
    {
        for (var number = 1; number <= edits; number++)
        {
            var (_, save) = Saves.All[number % Saves.All.Count];
            var isWrong = number % 3 == 0;
            _right[number] = !isWrong;
            await save(content, isWrong ? Wrongs[number / 3 % Wrongs.Length] : Article(number));
            if (number % 10 == 0)
            {
                var picture = number % 20 == 0 ? "tide.jpg" : "dune.jpg";
                File.Copy(Repository.File($"tests/BricsPost.Tests/Harness/{picture}"), content.FilePath("tide.jpg~"), overwrite: true);
                File.Move(content.FilePath("tide.jpg~"), content.FilePath("tide.jpg"), overwrite: true);
            }

            await Task.Delay(pause, stop);
        }
    }

    /// <summary>One reader on one connection, until the editor has gone home.</summary>
    public async Task ReadAsync(int reader, CancellationToken untilDone)
    {
        var coding = Codings[reader % Codings.Length];
        using var client = newClient();
        var newest = 0;
        while (!untilDone.IsCancellationRequested)
        {
            try
            {
                newest = await ReadOnceAsync(client, coding, newest);
            }
            catch (Exception fault) when (fault is HttpRequestException or IOException or InvalidDataException)
            {
                _faults.Enqueue(fault.ToString());
            }
        }
    }

    private async Task<int> ReadOnceAsync(HttpClient client, string coding, int newest)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", coding);
        using var response = await client.SendAsync(request, CancellationToken.None);
        var html = System.Text.Encoding.UTF8.GetString(await Unpacked.ReadAsync(response));
        Interlocked.Increment(ref _answers);
        var number = Number(html);
        if (response.StatusCode != HttpStatusCode.OK || number is null || !_right.GetValueOrDefault(number.Value) || number < newest)
        {
            _faults.Enqueue($"{(int)response.StatusCode}, story {number} after {newest}, {html.Length} characters");
            return newest;
        }

        Compare(coding, number.Value, html, response.Headers.ETag?.Tag ?? "");
        return number.Value;
    }

    // One story may come in two editions, with the one picture and with the other: its text is the same in both.
    private void Compare(string coding, int number, string html, string tag)
    {
        var text = Photos().Replace(html, "");
        if (tag.Length == 0 || _bytes.GetOrAdd((coding, number), text) != text)
        {
            _faults.Enqueue($"Story {number} in {coding} has two texts.");
        }
    }

    /// <summary>The story's number where its head and its end belong together; otherwise null.</summary>
    private static int? Number(string html)
    {
        var head = Headline().Match(html).Groups[1].Value;
        return head.Length > 0 && html.Contains($"End of {head}.", StringComparison.Ordinal) && html.TrimEnd().EndsWith("</html>", StringComparison.Ordinal)
            ? int.Parse(head, CultureInfo.InvariantCulture)
            : null;
    }

    [GeneratedRegex(@"<h1[^>]*>\s*Story (\d+)\s*</h1>")]
    private static partial Regex Headline();

    [GeneratedRegex(@"/photos/[^""\s,]+|(?:width|height)=""?\d+""?|""(?:width|height)"":\d+|\d+w\b|content=""?\d+""?|""(?:dateModified|datePublished)"":""[^""]+""")]
    private static partial Regex Photos();
}
