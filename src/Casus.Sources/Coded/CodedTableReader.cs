using System.Globalization;
using System.Runtime.CompilerServices;

namespace Casus.Sources.Coded;

/// <summary>
/// Reads a table of events that another program coded. It holds no report: no text, only what that program made of texts that are not
/// here. So nothing of it becomes a document or an event; its rows are checked and counted, and a notice says what they are.
/// </summary>
internal static class CodedTableReader
{
    /// <summary>Checks and counts the rows.</summary>
    /// <param name="reader">The bytes.</param>
    /// <param name="path">The file.</param>
    /// <param name="limits">The longest row.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async IAsyncEnumerable<Outcome<RawReport>> ReadAsync(
        ByteReader reader, string path, ReadLimits limits, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        CodedTable? table = null;
        long number = 0, rows = 0, broken = 0;
        DateOnly first = DateOnly.MaxValue, last = DateOnly.MinValue;
        while (true)
        {
            var (found, line, length) = await reader.ReadLineAsync(limits.LineBytes, cancellationToken).ConfigureAwait(false);
            if (!found || reader.Failure is not null)
            {
                break;
            }

            bool isHeader = ++number == 1 && (table = CodedTable.Of(line)) is { Header: not null };
            if (isHeader || line.Length == 0)
            {
                continue;
            }

            rows++;
            string? wrong = table is null ? "the table is none that is known" : length > limits.LineBytes ? "the row is too long" : table.Check(line);
            if (wrong is not null)
            {
                broken++;
                yield return new Problem(Problems.FieldWrong, string.Create(CultureInfo.InvariantCulture, $"{path}:{number}"), wrong);
                continue;
            }

            DateOnly day = table!.Day(line)!.Value;
            (first, last) = (day < first ? day : first, day > last ? day : last);
        }

        if (reader.Failure is { } failure)
        {
            yield return failure with { Where = string.Create(CultureInfo.InvariantCulture, $"{path}:{number + 1}") };
        }

        string days = rows == broken ? "" : string.Create(CultureInfo.InvariantCulture, $" from {first:yyyy-MM-dd} to {last:yyyy-MM-dd}");
        string reason = string.Create(
            CultureInfo.InvariantCulture, $"{rows - broken} of {rows} rows are {table?.Name ?? "events"}{days}: coded by another program, for comparison only; not added");
        yield return new Problem(Problems.OtherCoder, path, reason) { IsNotice = true };
    }
}
