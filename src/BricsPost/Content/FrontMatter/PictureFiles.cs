using BricsPost.Content.Diagnostics;
using BricsPost.Settings;

namespace BricsPost.Content.FrontMatter;

/// <summary>The description of a picture, for readers who cannot see it.</summary>
internal sealed record NamedAlt(string Alt, string File, Position At);

/// <summary>The files beside <c>article.md</c>, and what is wrong with a name that an article uses for one of them.</summary>
internal sealed class PictureFiles(IReadOnlyCollection<string> files, DiagnosticBag diagnostics)
{
    private readonly HashSet<string> _files = [.. files];
    private readonly Dictionary<string, NamedPicture> _found = [];

    /// <summary>The descriptions of pictures, those of files that are not there included.</summary>
    public List<NamedAlt> Alts { get; } = [];

    /// <summary>Those that <see cref="Has"/> has found.</summary>
    public IReadOnlyList<NamedPicture> Found => [.. _found.Values];

    /// <summary>Of those files that could be pictures, in the order of the alphabet.</summary>
    public IEnumerable<string> Names { get; } =
        [.. files.Where(PictureNames.IsPicture).Order(StringComparer.Ordinal)];

    /// <summary>True if the name is that of a picture beside the article; otherwise adds a diagnostic.</summary>
    /// <param name="rewrite">The edit that puts another name in its place.</param>
    public bool Has(string file, Position at, Func<string, Fix?>? rewrite = null)
    {
        if (Fault(file, at, rewrite) is { } fault)
        {
            diagnostics.Add(fault);
            return false;
        }

        _found.TryAdd(file, new NamedPicture(file, at));
        return true;
    }

    private Diagnostic? Fault(string file, Position at, Func<string, Fix?>? rewrite)
    {
        if (file.StartsWith("//", StringComparison.Ordinal) || file.Contains("://", StringComparison.Ordinal)
            || file.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return Catalogue.PictureFromElsewhere(at, file);
        }

        if (file.AsSpan().ContainsAny("/\\:") || file is "." or "..")
        {
            return InAFolder(file, at, rewrite);
        }

        if (!PictureNames.IsPicture(file))
        {
            return file.EndsWith(".svg", StringComparison.OrdinalIgnoreCase)
                ? Catalogue.SvgPicture(at, file)
                : Catalogue.NotAPhotoName(at, file, Like(file));
        }

        return _files.Contains(file) ? null : Missing(file, at, rewrite);
    }

    private Diagnostic InAFolder(string file, Position at, Func<string, Fix?>? rewrite)
    {
        var name = file[(file.AsSpan().LastIndexOfAny("/\\:") + 1)..];
        return Catalogue.PictureInAFolder(at, file, Like(name), _files.Contains(name) ? rewrite?.Invoke(name) : null);
    }

    private Diagnostic Missing(string file, Position at, Func<string, Fix?>? rewrite)
    {
        // macOS takes letters and their marks apart in names of files; on the page they look the same.
        if (Names.FirstOrDefault(name => Composed(name) == Composed(file)) is { } twin)
        {
            return Catalogue.FileOfAnotherCase(at, file, twin, null);
        }

        return Names.FirstOrDefault(name => name.Equals(file, StringComparison.OrdinalIgnoreCase)) is { } other
            ? Catalogue.FileOfAnotherCase(at, file, other, rewrite?.Invoke(other))
            : Catalogue.FileMissing(at, file, Like(file), Names);
    }

    /// <summary>The picture that was meant: the same name with another ending or one ending too many, or nearly the same.</summary>
    private string? Like(string file) =>
        Names.FirstOrDefault(name => Stem(name).Equals(Stem(file), StringComparison.OrdinalIgnoreCase))
        ?? SpellingSuggestion.For(file, Names);

    // Half a surrogate pair, from an escape in YAML or a name in another encoding, has no composition.
    private static string Composed(string name) => string.Concat(name.EnumerateRunes()).Normalize();

    // Windows hides the endings that it knows, so that a picture comes to be called harbour.jpg.jpg.
    private static string Stem(string file)
    {
        while (PictureNames.IsPicture(file))
        {
            file = Path.GetFileNameWithoutExtension(file);
        }

        return file;
    }
}
