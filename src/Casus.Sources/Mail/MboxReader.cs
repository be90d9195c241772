using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Casus.Sources.Mail;

/// <summary>
/// Reads a mailbox mail by mail (RFC 4155, as mboxo, mboxrd and mboxcl write it): a mail begins at a line "From sender date" that stands
/// first or behind an empty line; <c>&gt;From </c> in a mail is <c>From </c>.
/// </summary>
internal static class MboxReader
{
    private const int LongestLine = 1 << 20;

    /// <summary>Reads the mails.</summary>
    /// <param name="reader">The bytes.</param>
    /// <param name="path">The file.</param>
    /// <param name="limits">The largest mail.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async IAsyncEnumerable<Outcome<RawReport>> ReadAsync(
        ByteReader reader, string path, ReadLimits limits, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var counts = new MailCounts();
        var mail = new ArrayBufferWriter<byte>();
        bool isOpen = false, isBehindEmpty = true, isTooLarge = false;
        while (true)
        {
            var (found, line, length) = await reader.ReadLineAsync(LongestLine, cancellationToken).ConfigureAwait(false);
            if (found && !(isBehindEmpty && IsFromLine(line)))
            {
                if (!isOpen)
                {
                    break; // The first line is no "From " line.
                }

                isTooLarge |= mail.WrittenCount + line.Length >= limits.FileBytes || length > LongestLine;
                Add(mail, isTooLarge ? [] : line);
                isBehindEmpty = line.Length == 0;
                continue;
            }

            if (isOpen && (found || reader.Failure is null))
            {
                yield return Read(mail.WrittenSpan.ToArray(), isTooLarge, path, counts, limits, cancellationToken);
            }

            if (!found)
            {
                break;
            }

            mail.ResetWrittenCount();
            (isOpen, isBehindEmpty, isTooLarge) = (true, false, false);
        }

        foreach (Problem problem in End(reader, isOpen, path, counts))
        {
            yield return problem;
        }
    }

    private static IEnumerable<Problem> End(ByteReader reader, bool isOpen, string path, MailCounts counts)
    {
        if (reader.Failure is { } failure)
        {
            yield return failure with { Where = string.Create(CultureInfo.InvariantCulture, $"{path}:{counts.Mails + 1}") };
        }
        else if (!isOpen)
        {
            yield return new Problem(Problems.MailBroken, path, "no mailbox begins here; expected a line \"From sender date\"");
        }

        if (counts.Notice(path) is { } notice)
        {
            yield return notice;
        }
    }

    private static Outcome<RawReport> Read(byte[] mail, bool isTooLarge, string path, MailCounts counts, ReadLimits limits, CancellationToken cancellationToken)
    {
        string where = string.Create(CultureInfo.InvariantCulture, $"{path}:{counts.Mails + 1}");
        if (!isTooLarge)
        {
            return MailReport.Read(mail, where, path, counts, cancellationToken);
        }

        counts.Mails++;
        return new Problem(Problems.FileTooLarge, where, $"the mail has more than {limits.FileBytes} bytes or a line of more than {LongestLine}");
    }

    // One quoting is taken away: ">From " was "From ", ">>From " was ">From " (mboxrd).
    private static void Add(ArrayBufferWriter<byte> mail, ReadOnlySpan<byte> line)
    {
        int quotes = line.IndexOfAnyExcept((byte)'>');
        mail.Write(quotes > 0 && line[quotes..].StartsWith("From "u8) ? line[1..] : line);
        mail.Write("\n"u8);
    }

    // "From " may begin a sentence: the line must also hold a time and end in a year or a zone.
    private static bool IsFromLine(ReadOnlySpan<byte> line) =>
        line.StartsWith("From "u8) && line.Length < 500 && line.Contains((byte)':') && line[^1] is >= (byte)'0' and <= (byte)'9' or (byte)'T' or (byte)'C';
}
