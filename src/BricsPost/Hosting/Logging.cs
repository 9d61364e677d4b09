using BricsPost.Settings;
using Serilog;
using Serilog.Events;
using Serilog.Settings.Configuration;

namespace BricsPost.Hosting;

/// <summary>The log, as the section <c>Serilog</c> configures it.</summary>
internal static class Logging
{
    private const string Section = "Serilog";

    // What sinks need; everything else decides which events there are.
    private static readonly string[] KeysOfSinks = ["Using", "LevelSwitches", "FilterSwitches", "WriteTo"];

    /// <summary>For verbs whose output is their result: warnings and errors only.</summary>
    public static void WarningsOnly(WebApplicationBuilder builder) => builder.Configuration["Serilog:MinimumLevel:Default"] = "Warning";

    /// <exception cref="SettingsException">Serilog cannot use its section.</exception>
    public static void Configure(LoggerConfiguration logging, IConfiguration configuration)
    {
        try
        {
            var sinks = new LoggerConfiguration().MinimumLevel.Verbose()
                .ReadFrom.Configuration(Keep(configuration, key => KeysOfSinks.Contains(key, StringComparer.OrdinalIgnoreCase)));
            logging
                .ReadFrom.Configuration(
                    Keep(configuration, key => !key.Equals("WriteTo", StringComparison.OrdinalIgnoreCase)),
                    new ConfigurationReaderOptions(typeof(Log).Assembly))
                // Nobody reads this category, but while any level of it is on, each request gets an activity and a logging scope.
                .MinimumLevel.Override("Microsoft.AspNetCore.Hosting.Diagnostics", LevelAlias.Off)
                .Filter.With(new LogThrottle(TimeProvider.System))
                .WriteTo.Sink(new BackgroundSink(sinks.CreateLogger()));
        }
        catch (InvalidOperationException exception)
        {
            throw new SettingsException([$"{Section} cannot be used: {exception.Message}"]);
        }
    }

    private static IConfiguration Keep(IConfiguration configuration, Predicate<string> isKept)
    {
        var kept = configuration.GetSection(Section).AsEnumerable()
            .Where(setting => setting.Key.Split(':') is [_, var key, ..] && isKept(key));
        return new ConfigurationBuilder().AddInMemoryCollection(kept).Build();
    }
}
