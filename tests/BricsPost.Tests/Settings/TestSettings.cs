using BricsPost.Settings;
using Microsoft.Extensions.Configuration;

namespace BricsPost.Tests.Settings;

internal static class TestSettings
{
    public static Site Read(params (string Key, string Value)[] settings) => SiteSettings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value)))
        .Build());
}
