using BricsPost.Content.Diagnostics;

namespace BricsPost.Content.FrontMatter;

/// <summary>Reads the keys <c>corrections</c> and <c>withdrawn</c>: each notice has a date and a text.</summary>
internal sealed class NoticeReader(SourceText source, DateFields dates, DiagnosticBag diagnostics)
{
    public List<Correction> Corrections(Fields fields, DateTimeOffset? published)
    {
        switch (fields.Node("corrections"))
        {
            case null:
                return [];
            case YamlList list:
                // The sort is stable: of two corrections at one time the editor's order decides.
                return [.. list.Items.Select(item => Correction(item, published)).OfType<Correction>().OrderByDescending(one => one.Date)];
            case YamlText text when text.IsEmpty:
                diagnostics.Add(Catalogue.EmptyValue(
                    fields.PositionOf("corrections"), "corrections", KeyNames.Article["corrections"], fields.Fixes.InLines("corrections")));
                return [];
            case var other:
                diagnostics.Add(Catalogue.CorrectionsExpected(fields.PositionOf("corrections"), other.Description));
                return [];
        }
    }

    private Correction? Correction(YamlNode node, DateTimeOffset? published)
    {
        if (node is not YamlMap map)
        {
            diagnostics.Add(Catalogue.CorrectionsExpected(node.At, node.Description));
            return null;
        }

        var fields = new Fields(source, map, KeyLevel.Correction, diagnostics);
        foreach (var key in KeyNames.Correction.Keys.Where(fields.Lacks))
        {
            diagnostics.Add(Catalogue.CorrectionWithout(fields.At, key, KeyNames.Correction[key]));
        }

        var (date, text) = (dates.Read(fields, "date", published), fields.Text("text"));
        if (date < published)
        {
            diagnostics.Add(Catalogue.CorrectionTooEarly(fields.PositionOf("date"), fields.Text("date") ?? ""));
        }

        return date is { } when && text is not null ? new Correction(when, text) : null;
    }

    public Withdrawal? Withdrawn(Fields article)
    {
        switch (article.Node("withdrawn"))
        {
            case null:
                return null;
            case YamlMap map:
                var fields = new Fields(source, map, KeyLevel.Withdrawal, diagnostics);
                foreach (var key in KeyNames.Withdrawal.Keys.Where(fields.Lacks))
                {
                    diagnostics.Add(Catalogue.WithdrawalWithout(fields.At, key, KeyNames.Withdrawal[key]));
                }

                var (date, reason) = (dates.Read(fields, "date"), fields.Text("reason"));
                return date is { } when && reason is not null ? new Withdrawal(when, reason) : null;
            case var other:
                diagnostics.Add(Catalogue.WithdrawalExpected(article.PositionOf("withdrawn"), other.Description));
                return null;
        }
    }
}
