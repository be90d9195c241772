using System.Globalization;
using System.Runtime.CompilerServices;

namespace Casus.Sources.Warc;

/// <summary>
/// Reads a web archive record by record: pages and plain texts that were answered with status 200. What is damaged is told with what was
/// passed over, and reading goes on at the next record.
/// </summary>
/// <param name="reader">The bytes, decompressed.</param>
/// <param name="path">The file.</param>
/// <param name="limits">The largest record.</param>
/// <param name="format">How records begin.</param>
/// <param name="restart">Opens the archive again behind a damage; null where that cannot be done.</param>
internal sealed class RecordWalk(ByteReader reader, string path, ReadLimits limits, RecordFormat format, ArchiveRestart? restart)
{
    /// <summary>The reason where the file ends inside a record.</summary>
    public const string CutOff = "the record is cut off by the end of the file";

    private const int KeptBytes = 1 << 14; // A header that begins in the last bytes looked at must stay whole for the next look.

    private readonly RecordBlock block = new(reader, path, limits, format);
    private readonly RecordCounts counts = new();
    private readonly LatestHeaders latest = new();
    private Problem? last; // Of the record in which the bytes ended.
    private bool isTold;

    /// <summary>Reads the records.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async IAsyncEnumerable<Outcome<RawReport>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        bool isLast = false;
        while (!isLast)
        {
            (Outcome<RawReport>? outcome, isLast) = await StepAsync(cancellationToken).ConfigureAwait(false);
            if (outcome is { } told)
            {
                isTold = true;
                yield return told;
            }
        }

        if (counts.Records == 0 && !isTold)
        {
            yield return new Problem(Problems.FileEmpty, path, "there is no record in it");
        }

        if (counts.Notice(path) is { } notice)
        {
            yield return notice;
        }
    }

    // A record, or a damage; nothing where the record holds no report.
    private async ValueTask<(Outcome<RawReport>? Outcome, bool IsLast)> StepAsync(CancellationToken cancellationToken)
    {
        if (last is not null || !await PassEmptyLinesAsync(cancellationToken).ConfigureAwait(false))
        {
            return EndOfBytes();
        }

        string where = NextRecord();
        var (header, fault) = await ReadHeaderAsync(cancellationToken).ConfigureAwait(false);
        if (header is null)
        {
            return (await PassDamageAsync(where, fault!, cancellationToken).ConfigureAwait(false), false);
        }

        counts.Records++;
        long begin = reader.Position;
        if (restart is not null && restart.IsBeyondEnd(begin, header.ContentLength))
        {
            return (await PassDamageAsync(where, CutOff, cancellationToken).ConfigureAwait(false), false);
        }

        var (outcome, end) = await block.ReadAsync(header, where, cancellationToken).ConfigureAwait(false);
        if (end == RecordEnd.Overrun)
        {
            return (Damage(where, FormattableString.Invariant($"the record says it has {header.ContentLength} bytes, but another begins after {reader.Position - begin}, which is read next")), false);
        }

        last = end == RecordEnd.Cut ? Damage(where, CutOff) : null;
        if (last is null && outcome is null)
        {
            counts.PassOver(header.Kind);
        }

        return (outcome, false);
    }

    // The file's end, or a damage of its compression.
    private (Outcome<RawReport>? Outcome, bool IsLast) EndOfBytes()
    {
        Problem? failure = reader.Failure;
        bool mayGoOn = failure is null ? restart is { IsAtEnd: false } : failure.Code == Problems.GzipBroken;
        var next = mayGoOn ? restart?.Next(format, IsKnown) : null;
        string where = last?.Where ?? NextRecord();
        Problem? problem = failure is null ? last : failure with { Where = where };
        last = null;
        if (next is not var (stream, offset))
        {
            return (problem is null ? null : (Outcome<RawReport>?)problem, true);
        }

        reader.Restart(stream);
        problem ??= new Problem(Problems.GzipBroken, where, "between two records stands what is no gzip data");
        return (problem with { Reason = FormattableString.Invariant($"{problem.Reason}; reading goes on with the record at byte {offset} of the file") }, false);
    }

    private bool IsKnown(ReadOnlySpan<byte> head) => latest.Has(head[..format.Read(head, isAtEnd: true).Length]);

    // Reads on to the next record. Where there is none, the end of the bytes tells why.
    private async ValueTask<Outcome<RawReport>?> PassDamageAsync(string where, string fault, CancellationToken cancellationToken)
    {
        long from = reader.Position;
        while (true)
        {
            int have = await reader.PeekAsync(ByteReader.MostPeeked, cancellationToken).ConfigureAwait(false);
            int at = format.Find(reader.Buffered.Span);
            bool isLast = have < ByteReader.MostPeeked;
            reader.Advance(at >= 0 ? at : isLast ? have : have - KeptBytes);
            string reason = FormattableString.Invariant($"{fault}; {reader.Position - from} bytes were passed over");
            if (at >= 0)
            {
                return Damage(where, reason + ", up to the next record");
            }

            if (isLast)
            {
                last = Damage(where, fault == CutOff ? fault : reason + ", and no record follows");
                return null;
            }
        }
    }

    private async ValueTask<(WarcHeader? Header, string? Fault)> ReadHeaderAsync(CancellationToken cancellationToken)
    {
        for (int want = 1024; ; want *= 2)
        {
            int have = await reader.PeekAsync(want, cancellationToken).ConfigureAwait(false);
            ReadOnlyMemory<byte> bytes = reader.Buffered;
            var (header, length, fault) = format.Read(bytes.Span, have < want || want >= RecordFormat.MostHeaderBytes);
            if (header is not null)
            {
                latest.Add(bytes.Span[..length]);
                reader.Advance(length);
            }

            if (header is not null || fault is not null)
            {
                return (header, fault);
            }
        }
    }

    // Empty lines stand between records. False at the end of the bytes.
    private async ValueTask<bool> PassEmptyLinesAsync(CancellationToken cancellationToken)
    {
        while (await reader.PeekAsync(1, cancellationToken).ConfigureAwait(false) > 0)
        {
            int at = reader.Buffered.Span.IndexOfAnyExcept((byte)'\r', (byte)'\n');
            reader.Advance(at < 0 ? reader.Buffered.Length : at);
            if (at >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private string NextRecord() => string.Create(CultureInfo.InvariantCulture, $"{path}:{counts.Records + 1}");

    private static Problem Damage(string where, string reason) => new(Problems.WarcBroken, where, reason);
}
