using System.Text;

namespace Casus.Sources.Warc;

/// <summary>
/// Walks the fields of a header as HTTP and web archives write them, over the bytes themselves. A field's continuation lines are
/// passed over: the fields looked for have none.
/// </summary>
/// <param name="header">The header's bytes, behind its first line.</param>
internal ref struct HeaderFields(ReadOnlySpan<byte> header)
{
    private ReadOnlySpan<byte> rest = header;

    /// <summary>The field's name.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>The field's value, without blanks around it.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    /// <summary>Where a header ends: behind its first empty line.</summary>
    /// <param name="bytes">Bytes that begin with a header.</param>
    /// <returns>The header's length with the empty line, or -1 when there is none.</returns>
    public static int Length(ReadOnlySpan<byte> bytes)
    {
        int end = bytes.IndexOf("\n\r\n"u8);
        int plain = (end < 0 ? bytes : bytes[..end]).IndexOf("\n\n"u8);
        return plain >= 0 ? plain + 2 : end >= 0 ? end + 3 : -1;
    }

    /// <summary>The bytes up to the first line break.</summary>
    /// <param name="header">A header.</param>
    public static ReadOnlySpan<byte> FirstLine(ReadOnlySpan<byte> header)
    {
        int end = header.IndexOf((byte)'\n');
        return (end < 0 ? header : header[..end]).TrimEnd((byte)'\r');
    }

    /// <summary>Goes to the next field.</summary>
    /// <returns>False at the header's end.</returns>
    public bool Next()
    {
        while (!rest.IsEmpty)
        {
            int end = rest.IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            int colon = line.IndexOf((byte)':');
            if (colon > 0)
            {
                Name = line[..colon].Trim(" \t"u8);
                Value = line[(colon + 1)..].Trim(" \t\r"u8);
                return true;
            }
        }

        return false;
    }

    /// <summary>True when the field has this name, in any case.</summary>
    /// <param name="name">The name.</param>
    public readonly bool Is(ReadOnlySpan<byte> name) => Ascii.EqualsIgnoreCase(Name, name);
}
