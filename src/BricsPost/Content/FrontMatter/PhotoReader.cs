using System.Globalization;
using System.Text.RegularExpressions;
using BricsPost.Content.Diagnostics;

namespace BricsPost.Content.FrontMatter;

/// <summary>The lead photo.</summary>
internal sealed partial class PhotoReader(SourceText source, PictureFiles pictures, DiagnosticBag diagnostics)
{
    /// <summary>Null where there is none or it cannot be used.</summary>
    public Photo? Read(Fields article)
    {
        switch (article.Node("photo"))
        {
            case null:
                return null;
            case YamlMap map:
                return Described(new Fields(source, map, KeyLevel.Photo, diagnostics));
            // Its keys may stand beside it instead of below it; then they were reported.
            case YamlText text when text.IsEmpty && article.IsOwner("photo"):
                return null;
            case YamlText text when text.IsEmpty:
                diagnostics.Add(
                    Catalogue.EmptyValue(article.PositionOf("photo"), "photo", KeyNames.Article["photo"], article.Fixes.InLines("photo")));
                return null;
            case YamlList { Items: [YamlMap, ..] } list:
                diagnostics.Add(Catalogue.PhotoIsAList(list.At, list.Items.Count));
                return null;
            case var other:
                diagnostics.Add(
                    Catalogue.PhotoWithoutKeys(
                    other.At, other.Description, other is YamlText file ? file.Value : KeyNames.Photo["file"], AsMap(article)));
                return null;
        }
    }

    private static Fix? AsMap(Fields article) => article.Node("photo") is YamlText text
        ? article.Fixes.InLines("photo", "photo:", $"  file: {YamlScalar.Of(text.Value)}")
        : null;

    private Photo? Described(Fields fields)
    {
        if (fields.Lacks("file"))
        {
            diagnostics.Add(Catalogue.PhotoWithoutFile(fields.At, pictures.Names));
        }

        var file = fields.Text("file");
        var at = fields.PositionOf("file");
        var found = file is not null && pictures.Has(file, at, name => fields.Fixes.Rewrite("file", name));
        var alt = Alt(fields, file);
        var (caption, credit, focus) = (fields.Text("caption"), fields.Text("credit"), Focus(fields));
        return found && file is not null && alt is not null ? new Photo(file, alt, caption, credit, focus, at) : null;
    }

    private string? Alt(Fields fields, string? file)
    {
        var isEmpty = fields.Node("alt") is YamlText text && text.IsEmpty;
        if (isEmpty || fields.Lacks("alt"))
        {
            diagnostics.Add(Catalogue.PhotoWithoutAlt(fields.Has("alt") ? fields.PositionOf("alt") : fields.At, file ?? "the photo"));
            return null;
        }

        if (fields.Text("alt") is not { } alt)
        {
            return null;
        }

        pictures.Alts.Add(new NamedAlt(alt, file ?? "", fields.PositionOf("alt")));
        return alt;
    }

    private Focus Focus(Fields fields)
    {
        if (fields.Text("focus") is not { } text)
        {
            return Content.Focus.Centre;
        }

        var match = Point().Match(text);
        if (match.Success && Percent(match.Groups[1].Value) is { } x && Percent(match.Groups[2].Value) is { } y)
        {
            return new Focus(x, y);
        }

        diagnostics.Add(Catalogue.NotAFocus(fields.PositionOf("focus"), text));
        return Content.Focus.Centre;
    }

    private static double? Percent(string number) =>
        double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value <= 100 ? value : null;

    [GeneratedRegex(@"^([0-9]{1,3}(?:\.[0-9]{1,4})?)%[ \t]+([0-9]{1,3}(?:\.[0-9]{1,4})?)%\z")]
    private static partial Regex Point();
}
