using System.Runtime.CompilerServices;

namespace Casus.Sources.JsonLines;

/// <summary>Reads JSON Lines: a report a line. A bad line is a problem at its line, and the next line goes on.</summary>
internal static class JsonLinesReader
{
    /// <summary>Reads the lines.</summary>
    /// <param name="reader">The bytes.</param>
    /// <param name="path">The file, or <c>input</c>.</param>
    /// <param name="limits">The longest line.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async IAsyncEnumerable<Outcome<RawReport>> ReadAsync(
        ByteReader reader, string path, ReadLimits limits, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long number = 0;
        bool anyLine = false;
        while (true)
        {
            var (found, line, length) = await reader.ReadLineAsync(limits.LineBytes, cancellationToken).ConfigureAwait(false);
            bool isBroken = reader.Failure is not null;
            if (!found || isBroken)
            {
                break; // A line that the break cut in two is part of the failure.
            }

            number++;
            string where = $"{path}:{number}";
            if (length > limits.LineBytes)
            {
                anyLine = true;
                yield return new Problem(Problems.LineTooLong, where, $"the line has {length} bytes; expected at most {limits.LineBytes}");
                continue;
            }

            ReadOnlyMemory<byte> bytes = number == 1 && line.AsSpan().StartsWith("\uFEFF"u8) ? line.AsMemory(3) : line;
            if (bytes.Span.Trim(" \t\r"u8).IsEmpty)
            {
                continue;
            }

            anyLine = true;
            yield return JsonReport.Read(bytes, where, path);
        }

        if (reader.Failure is not null)
        {
            yield return reader.Failure with { Where = $"{path}:{number + 1}" };
        }
        else if (!anyLine)
        {
            yield return new Problem(Problems.FileEmpty, path, "there is no line in it; expected one JSON object a line");
        }
    }
}
