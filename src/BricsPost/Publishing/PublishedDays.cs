using System.Globalization;
using System.Text.RegularExpressions;
using BricsPost.Content;
using BricsPost.Settings;

namespace BricsPost.Publishing;

/// <summary>
/// The days of the articles that this machine has published, kept in the cache folder, one a line, oldest first. Below the day of an
/// earlier article readers get 410 instead of 404. A missing or damaged file is as if nothing had been published before.
/// </summary>
public sealed partial class PublishedDays(Site site)
{
    private const int MaxDays = 1000;

    // "2013-10-07\n" for each day.
    private const int MaxBytes = MaxDays * 11;

    // Another site of the same user may keep its renditions in the same folder.
    private string FilePath => Path.Combine(site.CachePath, $"published-days-{FileNameOf(site.Url)}");

    /// <summary>As the paths of <see cref="ArticleAddress.Day"/>.</summary>
    public IReadOnlyList<string> Read()
    {
        try
        {
            var file = new FileInfo(FilePath);
            string[] lines = file is { Exists: true, Length: > 0 and <= MaxBytes } ? File.ReadAllLines(file.FullName) : [];
            return lines.All(line => Day().IsMatch(line)) ? [.. lines.Select(line => "/" + line.Replace('-', '/'))] : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>
    /// Remembers the day of an article that readers have.
    /// A cache folder that cannot be written turns a later 410 into 404, and nothing else.
    /// </summary>
    public void Add(Article published)
    {
        var day = ArticleAddress.DayOf(published.Published, site.TimeZone);
        var days = Read();
        if (days.Contains(day))
        {
            return;
        }

        try
        {
            Write([.. days.Append(day).TakeLast(MaxDays).Select(one => one[1..].Replace('/', '-'))]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The article is published; what comes after it is 404 instead of 410.
        }
    }

    private void Write(IReadOnlyList<string> lines)
    {
        Directory.CreateDirectory(site.CachePath);
        var aside = string.Create(CultureInfo.InvariantCulture, $"{FilePath}.{Environment.ProcessId}.tmp");
        File.WriteAllText(aside, string.Join('\n', lines) + "\n");
        File.Move(aside, FilePath, overwrite: true);
    }

    private static string FileNameOf(Uri url) => NotInFileNames().Replace($"{url.Scheme}-{url.IdnHost}-{url.Port}", "_");

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}\z")]
    private static partial Regex Day();

    [GeneratedRegex(@"[^A-Za-z0-9.-]")]
    private static partial Regex NotInFileNames();
}
