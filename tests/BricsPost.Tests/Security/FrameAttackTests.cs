using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Security;

/// <summary>Attacks on HTTP/2: each costs its connection at most, and readers get their page all the while.</summary>
public sealed partial class FrameAttackTests(FrameAttackTests.Attacked site) : IClassFixture<FrameAttackTests.Attacked>
{
    private const byte Data = 0, Headers = 1, Reset = 3, Settings = 4, Ping = 6, GoAway = 7, WindowUpdate = 8, Continuation = 9,
    NeverSent = 255;
    private const byte EndOfStream = 1, EndOfHeaders = 4;

    public static TheoryData<string, byte[]> Attacks => new()
    {
        { "fields without an end (CONTINUATION flood, CVE-2024-27316)",
            [.. Frame(Headers, EndOfStream, 1, Request),
            .. Many(500, _ => Frame(Continuation, 0, 1, [.. Many(1000, _ => "\0\u0001a\u0001b"u8.ToArray())]))] },
        { "a field of 4 KB, named ten thousand times (HPACK bomb, CVE-2016-6581)",
            Frame(Headers, EndOfStream | EndOfHeaders, 1,
            [.. Request, 0x40, 1, (byte)'x', 0x7F, 0x81, 0x1E, .. Many(4000, _ => "b"u8.ToArray()), .. Many(10_000, _ => [0xBE])]) },
        { "a window of nothing more (RFC 9113, section 6.9)", Frame(WindowUpdate, 0, 0, 0, 0, 0, 0) },
        { "a window over the top (section 6.9.1)", Frame(WindowUpdate, 0, 0, 0x7F, 0xFF, 0xFF, 0xFF) },
        { "a field name in capitals (section 8.2.1)",
            Frame(Headers, EndOfStream | EndOfHeaders, 1, [.. Request, 0, 1, (byte)'X', 1, (byte)'b']) },
        { "data for a stream that is not there (section 6.1)", Frame(Data, 0, 1, 1) },
        { "a frame larger than was agreed (section 4.2)", Frame(Data, 0, 1, new byte[20_000]) },
        { "settings of half a setting (section 6.5)", Frame(Settings, 0, 0, 1, 2, 3) },
    };

    [Theory]
    [MemberData(nameof(Attacks), DisableDiscoveryEnumeration = true)]
    public async Task An_attack_ends_its_connection(string what, byte[] attack)
    {
        using var wire = await FrameWire.OpenAsync(await site.AddressAsync());
        Assert.NotNull(wire);

        await wire.SendAsync(attack);

        Assert.True(await wire.ReceivesAsync(GoAway), what);
        await site.AnswersAsync();
    }

    public static TheoryData<string, byte[]> Floods => new()
    {
        { "pings (CVE-2019-9512)", Many(5_000, _ => Frame(Ping, 0, 0, new byte[8])) },
        { "settings (CVE-2019-9515)", Many(5_000, _ => Frame(Settings, 0, 0, 0, 3, 0, 0, 0, 100)) },
        { "empty data (CVE-2019-9518)", [.. Frame(Headers, EndOfHeaders, 1, Request), .. Many(5_000, _ => Frame(Data, 0, 1))] },
        {
            "answers that nobody takes (CVE-2019-9517)",
            [.. Frame(Settings, 0, 0, 0, 4, 0, 0, 0, 0),
                .. Many(150, n => Frame(Headers, EndOfStream | EndOfHeaders, 1 + (2 * n), Request))]
        },
        { "frames of a kind that is not known", Many(5_000, _ => Frame(0x77, 0, 0, new byte[100])) },
    };

    /// <summary>Sends 32 MB in all and reads nothing: a server that kept what it is sent, or what it answers, would grow by more.</summary>
    [Theory]
    [MemberData(nameof(Floods), DisableDiscoveryEnumeration = true)]
    public async Task A_flood_makes_the_server_hold_little_and_drowns_nobody(string what, byte[] flood)
    {
        Requires.Linux("RssAnon is of Linux.");
        await site.HasRoomForAllAsync();
        var before = await site.KilobytesAsync();
        var wires = new List<FrameWire?>();
        for (var connection = 0; connection < 4; connection++)
        {
            // Connections that came before may still be closing.
            var address = await site.AddressAsync();
            wires.Add(await Wait.ForAsync(() => FrameWire.OpenAsync(address), wire => wire is not null));
        }

        await Task.WhenAll(wires.Select(wire => SendAsync(wire, flood, 8 * 1024 * 1024)));

        await site.AnswersAsync();
        Assert.True(await site.KilobytesAsync() - before < 24 * 1024, $"{what}: {await site.KilobytesAsync() - before} KB");
        wires.ForEach(wire => wire?.Dispose());
    }

    /// <summary>Again and again, until the server hangs up or takes nothing more for two seconds.</summary>
    private static async Task SendAsync(FrameWire? wire, byte[] flood, int bytes)
    {
        Assert.NotNull(wire);
        for (var sent = 0; sent < bytes; sent += flood.Length)
        {
            var sending = wire.SendAsync(flood);
            if (await Task.WhenAny(sending, Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken)) != sending)
            {
                return;
            }
        }
    }

    [Fact]
    public async Task Streams_reset_as_fast_as_they_are_opened_take_no_place_from_readers_and_do_not_fill_the_log()
    {
        await using var few = new Attacked();
        var resets = Many(10_000, n =>
            [.. Frame(Headers, EndOfStream | EndOfHeaders, 1 + (2 * n), Request), .. Frame(Reset, 0, 1 + (2 * n), 0, 0, 0, 8)]);
        for (var attack = 0; attack < 200; attack++)
        {
            using var wire = await FrameWire.OpenAsync(await few.AddressAsync());
            await (wire?.SendAsync(resets) ?? Task.Delay(10, TestContext.Current.CancellationToken));
            await (wire?.ReceivesAsync(NeverSent) ?? Task.FromResult(false));
        }

        await few.HasRoomForAllAsync();
        Assert.InRange(few.LinesOfLog, 1, 40);
    }

    private static byte[] Request => FrameWire.Request;

    private static byte[] Frame(byte type, byte flags, int stream, params ReadOnlySpan<byte> payload) =>
        FrameWire.Frame(type, flags, stream, payload);

    private static byte[] Many(int count, Func<int, byte[]> part) => [.. Enumerable.Range(0, count).SelectMany(part)];
}
