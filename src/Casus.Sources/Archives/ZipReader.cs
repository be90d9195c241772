using System.IO.Compression;
using System.Runtime.CompilerServices;
using Casus.Sources.Packing;

namespace Casus.Sources.Archives;

/// <summary>Reads the members of a zip archive in ordinal order of their names. Nothing is written anywhere.</summary>
/// <param name="limits">The largest archive inside another.</param>
/// <param name="expansion">What counts the bytes that come out.</param>
/// <param name="readMember">Reads a member: its bytes and its name.</param>
internal sealed class ZipReader(ReadLimits limits, Expansion expansion, Func<Stream, string, IAsyncEnumerable<Outcome<RawReport>>> readMember)
{
    /// <summary>Reads the members.</summary>
    /// <param name="reader">The archive's bytes.</param>
    /// <param name="disk">The archive where it is a file on disk; null reads it into memory, since its table stands at its end.</param>
    /// <param name="path">The archive, for problems.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async IAsyncEnumerable<Outcome<RawReport>> ReadAsync(
        ByteReader reader, FileStream? disk, string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        expansion.TakeIn(disk?.Length ?? 0);
        Stream? stream = (Stream?)disk ?? await InMemoryAsync(reader, cancellationToken).ConfigureAwait(false);
        Problem? problem = reader.Failure;
        using ZipArchive? archive = problem is null ? Open(stream, path, out problem) : null;
        if (archive is null)
        {
            yield return problem!;
            yield break;
        }

        int links = 0, members = 0;
        foreach (ZipArchiveEntry entry in Files(archive))
        {
            cancellationToken.ThrowIfCancellationRequested();
            members++;
            if (entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal) || IsLink(entry))
            {
                links++;
                continue;
            }

            await foreach (var outcome in ReadMember(entry, path).ConfigureAwait(false))
            {
                yield return outcome;
            }

            if (expansion.IsOver)
            {
                yield break; // The member said so.
            }
        }

        if (members == 0 || links > 0)
        {
            yield return members == 0
                ? new Problem(Problems.FileEmpty, path, "there is no file in the archive")
                : new Problem(Problems.KindUnknown, path, $"{links} of {members} members are links or notes of a file system and were passed over") { IsNotice = true };
        }
    }

    private static IOrderedEnumerable<ZipArchiveEntry> Files(ZipArchive archive) =>
        archive.Entries.Where(static e => !e.FullName.EndsWith('/')).OrderBy(static e => e.FullName, StringComparer.Ordinal);

    private async ValueTask<MemoryStream?> InMemoryAsync(ByteReader reader, CancellationToken cancellationToken)
    {
        byte[]? bytes = await reader.ReadToEndAsync(limits.FileBytes, cancellationToken).ConfigureAwait(false);
        return bytes is null ? null : new MemoryStream(bytes, writable: false);
    }

    private async IAsyncEnumerable<Outcome<RawReport>> ReadMember(ZipArchiveEntry entry, string path)
    {
        Stream? member = OpenMember(entry, path, out Problem? problem);
        if (member is null)
        {
            yield return problem!;
            yield break;
        }

        await foreach (var outcome in readMember(new CountedStream(member, read => expansion.GiveOut(read)), entry.FullName).ConfigureAwait(false))
        {
            yield return outcome;
        }
    }

    private static ZipArchive? Open(Stream? stream, string path, out Problem? problem)
    {
        problem = null;
        if (stream is null)
        {
            problem = new Problem(Problems.FileTooLarge, path, "the archive inside another is too large to be opened there");
            return null;
        }

        ZipArchive? archive = null;
        try
        {
            archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            _ = archive.Entries.Count; // Reads the table of members.
            return archive;
        }
        catch (Exception error) when (error is InvalidDataException or IOException or ArgumentException or OverflowException)
        {
            archive?.Dispose();
            problem = new Problem(Problems.ArchiveBroken, path, "the zip archive's table of members is broken or cut off");
        }

        return null;
    }

    private static Stream? OpenMember(ZipArchiveEntry entry, string path, out Problem? problem)
    {
        problem = null;
        string where = MemberName.Join(path, entry.FullName);
        if (entry.IsEncrypted)
        {
            problem = new Problem(Problems.ArchiveBroken, where, "the member is encrypted; unpack the archive with its password first");
            return null;
        }

        try
        {
            return entry.Open();
        }
        catch (Exception error) when (error is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            problem = new Problem(Problems.ArchiveBroken, where, "the member is broken or compressed in a way that is not read");
        }

        return null;
    }

    // The upper half holds the mode of Unix; 0xA000 is a symbolic link.
    private static bool IsLink(ZipArchiveEntry entry) => ((entry.ExternalAttributes >> 16) & 0xF000) == 0xA000;
}
