using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Security;

public sealed partial class FrameAttackTests
{
    /// <summary>A site with few places.</summary>
    public sealed class Attacked : IAsyncDisposable
    {
        private const int Places = 8;

        private readonly SecureProgram _program = SecureProgram.Start($"--Kestrel:Limits:MaxConcurrentConnections={Places}");

        public int LinesOfLog => _program.Running.Log.Count();

        public async Task<long> KilobytesAsync()
        {
            await AddressAsync();
            return _program.Running.Kilobytes("RssAnon");
        }

        public Task<Uri> AddressAsync() => _program.Running.AddressAsync();

        public async Task AnswersAsync()
        {
            using var reader = await FrameWire.OpenAsync(await AddressAsync());

            Assert.True(await AnswersAsync(reader));
        }

        public Task HasRoomForAllAsync() => Wait.UntilAsync(HasRoomAsync);

        public ValueTask DisposeAsync() => _program.DisposeAsync();

        private async Task<bool> HasRoomAsync()
        {
            List<FrameWire?> readers = [];
            try
            {
                for (var place = 0; place < Places; place++)
                {
                    readers.Add(await FrameWire.OpenAsync(await AddressAsync()));
                    if (!await AnswersAsync(readers[^1]))
                    {
                        return false;
                    }
                }

                return true;
            }
            finally
            {
                readers.ForEach(reader => reader?.Dispose());
            }
        }

        private static async Task<bool> AnswersAsync(FrameWire? reader)
        {
            await (reader?.SendAsync(Frame(Headers, EndOfStream | EndOfHeaders, 1, Request)) ?? Task.CompletedTask);
            return reader is not null && await reader.ReceivesAsync(Data);
        }
    }
}
