using System.Collections.Frozen;
using System.Globalization;

namespace BricsPost.Settings;

/// <summary>Which editorial checks the newsroom wants.</summary>
public sealed class EditorialChecks
{
    private readonly FrozenSet<string> _off;

    /// <param name="off">The checks that are switched off.</param>
    public EditorialChecks(IEnumerable<EditorialCheck> off) => _off = off.Select(CodeOf).ToFrozenSet(StringComparer.Ordinal);

    public static EditorialChecks All { get; } = new([]);

    public static EditorialChecks None { get; } = new(Enum.GetValues<EditorialCheck>());

    /// <summary>Whether a diagnostic with this code is reported. Diagnostics that are not editorial always are.</summary>
    public bool IsEnabled(string code) => !_off.Contains(code);

    /// <summary>The code of a check's message, such as <c>BP0501</c>.</summary>
    public static string CodeOf(EditorialCheck check) => string.Create(CultureInfo.InvariantCulture, $"BP{(int)check:0000}");
}
