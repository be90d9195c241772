using System.Globalization;
using System.Text;

namespace Casus.Sources.Warc;

/// <summary>Records of ARC 1: a line "address IP date type length". The archive's first record describes the archive.</summary>
internal sealed class ArcFormat : RecordFormat
{
    private const int MostLineBytes = 1 << 14;
    private const int DateDigits = 14;

    /// <inheritdoc/>
    public override (WarcHeader? Header, int Length, string? Fault) Read(ReadOnlySpan<byte> bytes, bool isAtEnd)
    {
        int end = bytes.IndexOf((byte)'\n');
        if (end < 0 && !isAtEnd && bytes.Length < MostLineBytes)
        {
            return (null, 0, null);
        }

        int length = end < 0 ? bytes.Length : end + 1;
        return length <= MostLineBytes && Header(bytes[..length].TrimEnd("\r\n"u8)) is { } header
            ? (header, length, null)
            : (null, 0, "no record begins here; expected a line \"address IP date type length\"");
    }

    /// <inheritdoc/>
    public override bool MayBegin(ReadOnlySpan<byte> bytes)
    {
        int colon = bytes[..Math.Min(bytes.Length, 12)].IndexOf((byte)':');
        return colon > 0 && !bytes[..colon].ContainsAnyExceptInRange((byte)'a', (byte)'z');
    }

    /// <inheritdoc/>
    public override bool IsWhole(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(bytes.Length, MostLineBytes)];
        int end = bytes.IndexOf((byte)'\n');
        ReadOnlySpan<byte> line = end < 0 ? default : bytes[..end].TrimEnd((byte)'\r');
        if (line.Count((byte)' ') < 4 || Header(line) is null)
        {
            return false;
        }

        string date = Encoding.Latin1.GetString(line).Split(' ')[^3];
        return date.Length == DateDigits && date.All(char.IsAsciiDigit);
    }

    /// <inheritdoc/>
    protected override int Next(ReadOnlySpan<byte> bytes, int from)
    {
        if (from == 0 && bytes.StartsWith("http"u8))
        {
            return 0;
        }

        int at = bytes[from..].IndexOf("\nhttp"u8);
        return at < 0 ? -1 : from + at + 1;
    }

    private static WarcHeader? Header(ReadOnlySpan<byte> line)
    {
        string[] parts = Encoding.UTF8.GetString(line).Split(' ');
        if (parts.Length < 5 || !parts[0].Contains(':', StringComparison.Ordinal)
            || !long.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out long length))
        {
            return null;
        }

        bool isWeb = parts[0].StartsWith("http", StringComparison.OrdinalIgnoreCase);
        WarcKind kind = isWeb ? WarcKind.Response : parts[0].StartsWith("filedesc:", StringComparison.Ordinal) ? WarcKind.Warcinfo : WarcKind.Other;
        return new WarcHeader(kind, length, isWeb ? "application/http" : "", parts[0], null);
    }
}
