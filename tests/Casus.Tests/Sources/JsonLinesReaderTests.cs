using System.Text;
using Casus.Sources;
using Casus.Sources.Files;
using Casus.Sources.JsonLines;
using Xunit;

namespace Casus.Tests.Sources;

public sealed class JsonLinesReaderTests
{
    [Fact]
    public async Task Each_line_is_a_report_with_its_line_number_and_address()
    {
        var outcomes = await ReadAsync("\uFEFF{\"id\":\"a\",\"text\":\"One.\"}\r\n\n{\"id\":\"b\",\"text\":\"Two.\",\"url\":\"https://example.org/b\"}");
        Assert.Equal(["input:1", "input:3"], outcomes.Select(o => o.Value!.Where));
        Assert.Equal(["input#a", "https://example.org/b"], outcomes.Select(o => o.Value!.Address));
        Assert.All(outcomes, o => Assert.Equal(RawReport.DocumentMediaType, o.Value!.MediaType));
    }

    [Fact]
    public async Task A_broken_line_is_a_problem_at_its_line_and_the_next_line_goes_on()
    {
        var outcomes = await ReadAsync("{\"id\":\"a\",\"text\":\n[1]\n{\"id\":\"c\",\"text\":\"Three.\"}\n\"\\ud800\"");
        Assert.Equal([Problems.JsonBroken, Problems.JsonBroken, null, Problems.JsonBroken], outcomes.Select(o => o.Problem?.Code));
        Assert.Equal("input:1", outcomes[0].Problem!.Where);
        Assert.Contains("an array", outcomes[1].Problem!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_of_a_page_is_a_page()
    {
        RawReport page = Assert.Single(await ReadAsync("{\"id\":\"p\",\"html\":\"<p>Grüße</p>\",\"url\":\"https://example.org/p\"}")).Value!;
        Assert.Equal(("text/html", "p", "utf-8"), (page.MediaType, page.Id, page.Charset));
        Assert.Equal("<p>Grüße</p>", Encoding.UTF8.GetString(page.Bytes.Span));
    }

    [Fact]
    public async Task A_line_of_50_MB_is_a_problem_and_the_next_line_goes_on()
    {
        const int Length = 50_000_000;
        var input = new LongLineStream(Length, "\n{\"id\":\"b\",\"text\":\"Next.\"}\n"u8.ToArray());
        long before = GC.GetAllocatedBytesForCurrentThread(); // The stream never waits, so all runs on one thread.
        List<Outcome<RawReport>> outcomes = [];
        using var reader = new ByteReader(input, "big.jsonl", isCompressed: false, ownsStream: false);
        await foreach (var outcome in JsonLinesReader.ReadAsync(reader, "big.jsonl", ReadLimits.Default with { LineBytes = 1 << 20 }, TestContext.Current.CancellationToken))
        {
            outcomes.Add(outcome);
        }

        Assert.Equal(Problems.LineTooLong, outcomes[0].Problem!.Code);
        Assert.Equal("big.jsonl:1", outcomes[0].Problem!.Where);
        Assert.Contains("50000000", outcomes[0].Problem!.Reason, StringComparison.Ordinal);
        Assert.Equal("b", outcomes[1].Value!.Id);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 30_000_000, "the long line was held in memory");
    }

    [Fact]
    public async Task A_json_file_holds_one_document_or_an_array_and_other_json_is_a_notice_in_a_folder()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.json", "{\"id\":\"a\",\"text\":\"One.\"}");
        folder.Write("b.json", "[{\"id\":\"b1\",\"text\":\"Two.\"},{\"id\":\"b2\",\"text\":\"Three.\"}]");
        folder.Write("c.json", "{\"name\":\"settings\"}");
        var outcomes = await TemporaryFolder.ReadAsync(folder.Path);
        Assert.Equal(["a", "b1", "b2", null], outcomes.Select(o => o.Value?.Id));
        Assert.True(outcomes[3].Problem!.IsNotice);
        Assert.False(Assert.Single(await TemporaryFolder.ReadAsync(folder["c.json"])).Problem!.IsNotice);
    }

    private static async Task<List<Outcome<RawReport>>> ReadAsync(string text)
    {
        List<Outcome<RawReport>> outcomes = [];
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(text));
        await foreach (var outcome in new FileSource(["-"], input, ReadLimits.Default).ReadAsync(TestContext.Current.CancellationToken))
        {
            outcomes.Add(outcome);
        }

        return outcomes;
    }

    /// <summary>A line of the letter x, then an end.</summary>
    private sealed class LongLineStream(long length, byte[] end) : Stream
    {
        private readonly byte[] block = new byte[1 << 12];
        private long at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => at; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int taken = 0;
            while (taken < count && at < length + end.Length)
            {
                buffer[offset + taken++] = at < length ? (byte)'x' : end[at - length];
                at++;
            }

            return taken;
        }

        // Answered at once: the base class would read on another thread, and the test counts what one thread allocates.
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int count = Math.Min(buffer.Length, block.Length);
            int taken = Read(block, 0, count);
            block.AsSpan(0, taken).CopyTo(buffer.Span);
            return ValueTask.FromResult(taken);
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
