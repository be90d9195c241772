namespace Casus.Sources.Warc;

/// <summary>Records of WARC 1.0 and 1.1: a version line, fields, an empty line.</summary>
internal sealed class WarcFormat : RecordFormat
{
    private const int MostFoundHeaderBytes = 1 << 13; // Looked for behind a damage; crawlers write about 500.

    /// <inheritdoc/>
    public override (WarcHeader? Header, int Length, string? Fault) Read(ReadOnlySpan<byte> bytes, bool isAtEnd)
    {
        int length = HeaderFields.Length(bytes);
        if (length < 0 && !isAtEnd && bytes.Length < MostHeaderBytes)
        {
            return (null, 0, null);
        }

        if (!HeaderFields.FirstLine(bytes).StartsWith("WARC/"u8))
        {
            return (null, 0, "no record begins here; expected a line \"WARC/1.0\" or \"WARC/1.1\"");
        }

        if (length < 0)
        {
            return (null, 0, bytes.Length < MostHeaderBytes ? RecordWalk.CutOff : $"the record's header has more than {MostHeaderBytes} bytes");
        }

        return WarcHeader.Read(bytes[..length]) is { } header ? (header, length, null) : (null, 0, "the record's Content-Length is missing or not a number");
    }

    /// <inheritdoc/>
    public override bool MayBegin(ReadOnlySpan<byte> bytes) => bytes.StartsWith("WARC/"u8);

    /// <inheritdoc/>
    public override bool IsWhole(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(bytes.Length, MostFoundHeaderBytes)];
        int line = bytes.IndexOf((byte)'\n');
        ReadOnlySpan<byte> fields = line is 8 or 9 && MayBegin(bytes) ? bytes[(line + 1)..] : default; // "WARC/1.0"
        int colon = fields.IndexOfAny((byte)':', (byte)'\n');
        if (colon <= 0 || fields[colon] != (byte)':')
        {
            return false; // No field stands behind it: mostly a text that speaks of archives.
        }

        int length = HeaderFields.Length(bytes);
        return length > 0 && WarcHeader.Read(bytes[..length]) is { Kind: not WarcKind.Other };
    }

    /// <inheritdoc/>
    protected override int Next(ReadOnlySpan<byte> bytes, int from)
    {
        int at = bytes[from..].IndexOf("WARC/"u8);
        return at < 0 ? -1 : from + at;
    }
}
