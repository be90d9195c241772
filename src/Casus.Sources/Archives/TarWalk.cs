using System.Globalization;
using System.Text;

namespace Casus.Sources.Archives;

/// <summary>Walks a tar archive from header to header: POSIX ustar and pax, and the long names of GNU.</summary>
/// <param name="reader">The archive's bytes.</param>
/// <param name="path">The archive, for problems.</param>
internal sealed class TarWalk(ByteReader reader, string path)
{
    private const int Block = 512;
    private const int MostNameBytes = 1 << 16;
    private const long MostSize = 1L << 60;

    private string? longName;
    private long longSize = -1;
    private long left, padding;
    private int number;

    /// <summary>The member's name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>True when the member is a file; false for a folder, link or device.</summary>
    public bool IsFile { get; private set; }

    /// <summary>Why the walk ended before the archive's end, or null.</summary>
    public Problem? Problem { get; private set; }

    /// <summary>Goes to the next member, over what is left of this one.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>False at the end and where the archive is broken.</returns>
    public async ValueTask<bool> NextAsync(CancellationToken cancellationToken)
    {
        while (Problem is null)
        {
            long rest = left + padding;
            if (await reader.SkipAsync(rest, cancellationToken).ConfigureAwait(false) < rest)
            {
                return Broken("the member is cut off by the end of the archive");
            }

            int have = await reader.PeekAsync(Block, cancellationToken).ConfigureAwait(false);
            left = padding = 0;
            if (have < Block)
            {
                return have > 0 && Broken("the header is cut off; expected 512 bytes");
            }

            bool isEnd = reader.Buffered.Span[..Block].IndexOfAnyExcept((byte)0) < 0;
            if (isEnd || !ReadHeader(reader.Buffered.Span[..Block], out char type))
            {
                return false;
            }

            reader.Advance(Block);
            if (type is not ('x' or 'g' or 'L' or 'K'))
            {
                return true;
            }

            await ReadExtraAsync(type, cancellationToken).ConfigureAwait(false);
        }

        return false;
    }

    /// <summary>Reads bytes of the member.</summary>
    /// <param name="target">Where they go.</param>
    /// <returns>How many; 0 at the member's end.</returns>
    public int ReadMember(Span<byte> target)
    {
        int read = reader.Read(target[..(int)Math.Min(left, target.Length)]);
        left -= read;
        if (read == 0 && left > 0 && !target.IsEmpty)
        {
            throw new EndOfStreamException("the archive ends inside the member");
        }

        return read;
    }

    private bool Broken(string reason)
    {
        Problem = new Problem(Problems.ArchiveBroken, string.Create(CultureInfo.InvariantCulture, $"{path}:{number}"), reason);
        return false;
    }

    private bool ReadHeader(ReadOnlySpan<byte> header, out char type)
    {
        type = (char)header[156];
        number++;
        if (Number(header.Slice(148, 8)) != CheckSum(header) || Number(header.Slice(124, 12)) is not { } size || size is < 0 or > MostSize)
        {
            return Broken("no member begins here; expected a header whose check sum is right");
        }

        left = longSize >= 0 ? longSize : size;
        padding = (Block - (left % Block)) % Block;
        IsFile = type is '0' or '\0' or '7';
        string prefix = header[257..].StartsWith("ustar\0"u8) ? Text(header.Slice(345, 155)) : "";
        string name = Text(header[..100]);
        Name = longName ?? (prefix.Length > 0 ? $"{prefix}/{name}" : name);
        if (type is not ('x' or 'g' or 'L' or 'K'))
        {
            longName = null;
            longSize = -1;
        }

        // What has no bytes of its own may still name a size.
        if (!IsFile && type is not ('x' or 'g' or 'L' or 'K' or 'S' or 'D' or 'M' or 'V'))
        {
            left = padding = 0;
        }

        return true;
    }

    // pax records and GNU names stand before the member that they describe.
    private async ValueTask ReadExtraAsync(char type, CancellationToken cancellationToken)
    {
        if (left > MostNameBytes || type is 'g' or 'K')
        {
            return; // The walk passes it over.
        }

        byte[] bytes = await reader.ReadBytesAsync(left, cancellationToken).ConfigureAwait(false);
        left -= bytes.Length;
        if (type == 'L')
        {
            longName = Text(bytes);
            return;
        }

        // pax, POSIX.1-2001: "LENGTH KEY=VALUE\n", the length counting the whole record.
        for (ReadOnlyMemory<byte> rest = bytes; !rest.IsEmpty;)
        {
            int space = rest.Span.IndexOf((byte)' ');
            if (space < 0 || !int.TryParse(rest.Span[..space], NumberStyles.None, CultureInfo.InvariantCulture, out int length)
                || length <= space + 1 || length > rest.Length)
            {
                return;
            }

            string record = Encoding.UTF8.GetString(rest.Span[(space + 1)..length]).TrimEnd('\n');
            rest = rest[length..];
            if (record.StartsWith("path=", StringComparison.Ordinal))
            {
                longName = record[5..];
            }
            else if (record.StartsWith("size=", StringComparison.Ordinal) && long.TryParse(record.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out long size) && size <= MostSize)
            {
                longSize = size;
            }
        }
    }

    // Octal digits, or base 256 where the first bit is set (GNU). Null when neither.
    private static long? Number(ReadOnlySpan<byte> field)
    {
        long value = 0;
        if ((field[0] & 0x80) != 0)
        {
            foreach (byte part in field[^8..])
            {
                value = (value << 8) | part;
            }

            return value;
        }

        ReadOnlySpan<byte> digits = field.Trim(" \0"u8);
        foreach (byte digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'7')
            {
                return null;
            }

            value = (value << 3) | (uint)(digit - '0');
        }

        return digits.IsEmpty ? null : value;
    }

    // The sum of all bytes of the header, its own field taken as blanks.
    private static long CheckSum(ReadOnlySpan<byte> header)
    {
        long sum = 8 * ' ';
        for (int i = 0; i < Block; i++)
        {
            sum += i is >= 148 and < 156 ? 0 : header[i];
        }

        return sum;
    }

    private static string Text(ReadOnlySpan<byte> field)
    {
        int end = field.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? field : field[..end]);
    }
}
