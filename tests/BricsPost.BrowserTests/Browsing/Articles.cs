using NetVips;

namespace BricsPost.BrowserTests.Browsing;

/// <summary>Articles that are hard to set, in words of our own.</summary>
public static class Articles
{
    /// <summary>Twelve columns, each with a word in its last row, and code whose line ends in a word.</summary>
    public static string WideTableAndCode { get; } = Of(body: $"""
        Before the table.

        | Port | {Columns(n => $"Tonnes in month {n}")} |
        |---|{Columns(_ => "--:")}|
        | Santarém | {Columns(n => $"value{n:00}")} |

        A line of code:

        ```
        settle = round((contract.bid + contract.ask) / 2 / contract.tick) * contract.tick   # ties go to LASTWORD
        ```

        After the code.
        """);

    public const string German =
        "Verkehrsinfrastrukturfinanzierungsgesellschaft: Donaudampfschifffahrtsgesellschaft erhält Zuschlag für Rheinbrücke";

    /// <param name="keys">Lines of front matter beside title, date and description.</param>
    public static string Of(string keys = "", string body = "The sea went out.\n\nIt came back.", string title = "Low tide at Sanur") =>
        $"---\ntitle: \"{title}\"\ndate: 2024-02-29 06:30\ndescription: The sea went out, and came back.\n{keys}\n---\n\n{body}\n";

    /// <summary>The lines of the lead photo.</summary>
    public static string Photo(string file = "tide.jpg") =>
        $"photo:\n  file: {file}\n  alt: A beach\n  caption: The beach at Sanur before the leaders came\n  credit: Reuters\n";

    /// <summary>A picture of one colour.</summary>
    public static void Draw(string path, int width, int height)
    {
        using var grey = Image.Black(width, height, bands: 3) + 120;
        using var bytes = grey.Cast(Enums.BandFormat.Uchar);
        bytes.WriteToFile(path);
    }

    /// <summary>A line across a ground that is transparent.</summary>
    /// <param name="ink">0 for black, 255 for white.</param>
    public static void DrawOnNothing(string path, double ink)
    {
        using var nothing = Image.Black(600, 400, bands: 4);
        using var bytes = nothing.Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        using var drawing = bytes.Mutate(lines => lines.DrawRect([ink, ink, ink, 255], 0, 190, 600, 20, fill: true));
        drawing.WriteToFile(path);
    }

    /// <summary>A photograph that weighs more than most: leaves, sand, a crowd.</summary>
    public static void DrawLeaves(string path)
    {
        using var noise = Image.Gaussnoise(1000, 667, mean: 128, sigma: 60);
        using var leaves = noise.Gaussblur(1.2).Cast(Enums.BandFormat.Uchar);
        leaves.WriteToFile(path);
    }

    /// <summary>A portrait in grey, with a face at a sixth of its height.</summary>
    public static void DrawFace(string path)
    {
        using var wall = Image.Black(800, 1200, bands: 3) + 120;
        using var bytes = wall.Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        using var portrait = bytes.Mutate(face => face.DrawCircle([230, 160, 130], 400, 200, 60, fill: true));
        portrait.WriteToFile(path);
    }

    private static string Columns(Func<int, string> cell) => string.Join(" | ", Enumerable.Range(1, 11).Select(cell));
}
