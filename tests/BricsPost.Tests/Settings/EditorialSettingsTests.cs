using BricsPost.Settings;
using static BricsPost.Tests.Settings.TestSettings;

namespace BricsPost.Tests.Settings;

[Fast]
public sealed class EditorialSettingsTests
{
    [Theory]
    [InlineData("LinkText", "BP0510")]
    [InlineData("linktext", "BP0510")]
    [InlineData("BP0510", "BP0510")]
    [InlineData("PhotoWidth", "BP0504")]
    public void A_check_is_switched_off_by_its_name_or_its_code(string key, string code)
    {
        var checks = Read(($"Editorial:{key}", "false")).Editorial;

        Assert.False(checks.IsEnabled(code));
        Assert.True(Enum.GetValues<EditorialCheck>().Select(EditorialChecks.CodeOf).Where(other => other != code).All(checks.IsEnabled));
    }

    [Fact]
    public void Every_check_is_on_until_it_is_switched_off()
    {
        var checks = Read(("Editorial:LinkText", "TRUE")).Editorial;

        Assert.True(Enum.GetValues<EditorialCheck>().Select(EditorialChecks.CodeOf).All(checks.IsEnabled));
    }

    [Theory]
    [InlineData("Editorial:LinkTexts", "false", "Editorial:LinkTexts is not a setting. Did you mean Editorial:LinkText?")]
    [InlineData("Editorial:BP0102", "false", "Editorial:BP0102 is not a setting.")]
    [InlineData("Editorial:LinkText", "maybe", "Editorial:LinkText must be true or false, not \"maybe\".")]
    [InlineData("Editorial:LinkText", "", "Editorial:LinkText must be true or false, not \"\".")]
    public void A_switch_that_cannot_be_used_is_named_with_advice(string key, string value, string message)
    {
        var faults = Assert.Throws<SettingsException>(() => Read((key, value))).Faults;

        Assert.StartsWith(message, Assert.Single(faults), StringComparison.Ordinal);
    }
}
