namespace BricsPost.Settings;

/// <summary>The section <c>Editorial</c>: <c>true</c> or <c>false</c> for each check, by its name or by its code.</summary>
internal static class EditorialSettings
{
    public const string Section = "Editorial";

    private static readonly Dictionary<string, EditorialCheck> Checks = Enum.GetValues<EditorialCheck>()
        .SelectMany(check => new[] { (Key: check.ToString(), check), (Key: EditorialChecks.CodeOf(check), check) })
        .ToDictionary(pair => pair.Key, pair => pair.check, StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> Keys => Checks.Keys;

    public static EditorialChecks Read(IConfiguration configuration, ICollection<string> errors)
    {
        var off = new List<EditorialCheck>();
        foreach (var setting in configuration.GetSection(Section).GetChildren().Where(setting => Checks.ContainsKey(setting.Key)))
        {
            if (!bool.TryParse(setting.Value, out var isOn))
            {
                errors.Add($"{setting.Path} must be true or false, not \"{setting.Value}\".");
            }
            else if (!isOn)
            {
                off.Add(Checks[setting.Key]);
            }
        }

        return new EditorialChecks(off);
    }
}
