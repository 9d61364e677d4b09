using BricsPost.Hosting;
using Serilog.Events;
using Serilog.Parsing;

namespace BricsPost.Tests.Hosting;

[Fast]
public sealed class LogThrottleTests
{
    private const string Server = "Microsoft.AspNetCore.Server.Kestrel.Connections";

    private readonly Clock _clock = new();

    [Fact]
    public void What_the_server_says_over_and_over_is_logged_once_a_minute()
    {
        var seldom = new LogThrottle(_clock);

        bool[] logged = [.. Enumerable.Range(0, 100).Select(_ => seldom.IsEnabled(Line("Connection rejected", Server)))];
        Assert.Equal([true, .. Enumerable.Repeat(false, 99)], logged);
        Assert.True(seldom.IsEnabled(Line("Another thing", Server)));

        _clock.Now += TimeSpan.FromMinutes(1);
        Assert.True(seldom.IsEnabled(Line("Connection rejected", Server)));
    }

    [Fact]
    public void What_we_say_ourselves_is_always_logged()
    {
        var seldom = new LogThrottle(_clock);

        Assert.All(Enumerable.Range(0, 3), _ => Assert.True(seldom.IsEnabled(Line("Edition published", "BricsPost.Publishing.Publisher"))));
        Assert.All(Enumerable.Range(0, 3), _ =>
            Assert.True(seldom.IsEnabled(new LogEvent(_clock.Now, LogEventLevel.Error, null, MessageTemplate.Empty, []))));
    }

    private static LogEvent Line(string template, string source) => new(
        DateTimeOffset.UnixEpoch, LogEventLevel.Warning, null, new MessageTemplateParser().Parse(template),
        [new("SourceContext", new ScalarValue(source))]);

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UnixEpoch;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
