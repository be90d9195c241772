using System.Runtime.CompilerServices;
using Casus.Sources.Archives;
using Casus.Sources.Coded;
using Casus.Sources.JsonLines;
using Casus.Sources.Mail;
using Casus.Sources.Packing;
using Casus.Sources.Warc;
using Casus.Sources.Xml;

namespace Casus.Sources.Files;

/// <summary>Reads one file of any kind: opens it, undoes its compression, tells its kind and hands it to that kind's reader.</summary>
/// <param name="limits">How much of one report is held in memory.</param>
internal sealed class FileReaders(ReadLimits limits)
{
    private const int MostDepth = 3; // An archive in an archive in an archive.

    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    /// <summary>Reads a file on disk.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public IAsyncEnumerable<Outcome<RawReport>> ReadAsync(FoundFile file, CancellationToken cancellationToken) => ReadDiskAsync(file, 0, cancellationToken);

    private async IAsyncEnumerable<Outcome<RawReport>> ReadDiskAsync(FoundFile file, int depth, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        FileName name = FileName.Of(file.Path);
        if (name.Kind == FileKind.Unknown && new FileInfo(file.Path) is { Exists: true, Length: 0 })
        {
            yield return UnknownKind(file, null); // Pipes and devices have no length; opening one may wait for ever.
            yield break;
        }

        // A feed that a list of feeds names beside it is read once, whichever comes first.
        if (IsListed(name) && !known.Add(Path.GetFullPath(file.Path)))
        {
            yield break;
        }

        FileStream? stream = FileOpening.OpenDisk(file.Path, out Problem? problem);
        if (stream is null)
        {
            yield return problem!;
            yield break;
        }

        await foreach (var outcome in ReadStreamAsync(stream, file, new Expansion(), depth, cancellationToken).ConfigureAwait(false))
        {
            yield return outcome;
        }
    }

    // A file on disk, or a member of an archive: its path is then the archive's with its own behind it.
    private async IAsyncEnumerable<Outcome<RawReport>> ReadStreamAsync(
        Stream bytes, FoundFile file, Expansion expansion, int depth, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var disk = bytes as FileStream;
        var restart = disk is null ? null : new ArchiveRestart(disk, expansion);
        OpenedFile? opened = FileOpening.Unpack(
            disk is null ? bytes : new CountedStream(disk, restart!.TakeIn), file.Path, FileName.Of(file.Path), expansion, out Problem? problem);
        if (opened is null)
        {
            yield return problem!;
            yield break;
        }

        bool isPacked = opened.Packing != PackingKind.None;
        using var reader = new ByteReader(opened.Stream, file.Path, isPacked, ownsStream: true)
        {
            Expansion = expansion,
            PackingName = isPacked ? opened.Packing.ToString().ToLowerInvariant() : "compressed",
        };
        restart?.Begin(opened.Packing);
        var opening = new Opening(reader, file, opened.Head, isPacked ? null : disk, restart, expansion, depth);
        await foreach (var outcome in ReadKind(opening, disk is not null, cancellationToken).ConfigureAwait(false))
        {
            yield return outcome;
        }
    }

    private IAsyncEnumerable<Outcome<RawReport>> ReadKind(Opening opening, bool isOnDisk, CancellationToken cancellationToken)
    {
        var (reader, file, head, disk, restart, expansion, depth) = opening;
        FileName name = FileName.Of(file.Path);
        FileKind kind = ContentKind.Of(name, head.Span);
        if (kind is FileKind.Zip or FileKind.Tar && depth == MostDepth)
        {
            return One(new Problem(Problems.NestedTooDeep, file.Path, $"the archive stands in {MostDepth} others; it is not opened"));
        }

        return kind switch
        {
            FileKind.JsonLines => JsonLinesReader.ReadAsync(reader, file.Path, limits, cancellationToken),
            FileKind.Json => JsonFileReader.ReadAsync(reader, file, limits, cancellationToken),
            FileKind.Xml => new XmlFileReader(limits, isOnDisk ? Beside : null).ReadAsync(reader, file, cancellationToken),
            FileKind.Warc => new RecordWalk(reader, file.Path, limits, RecordFormat.Warc, restart).ReadAsync(cancellationToken),
            FileKind.Arc => new RecordWalk(reader, file.Path, limits, RecordFormat.Arc, restart).ReadAsync(cancellationToken),
            FileKind.Mail => MailReader.ReadAsync(reader, file.Path, limits, cancellationToken),
            FileKind.Mbox => MboxReader.ReadAsync(reader, file.Path, limits, cancellationToken),
            FileKind.CodedTable => CodedTableReader.ReadAsync(reader, file.Path, limits, cancellationToken),
            FileKind.Tar => TarReader.ReadAsync(reader, file.Path, Member, cancellationToken),
            FileKind.Zip => new ZipReader(limits, expansion, Member).ReadAsync(reader, disk, file.Path, cancellationToken),
            FileKind.Unknown => One(UnknownKind(file, ContentKind.PackingNotRead(head.Span))),
            _ => ReadWholeAsync(reader, file, name, kind, cancellationToken),
        };

        IAsyncEnumerable<Outcome<RawReport>> Member(Stream member, string memberName) =>
            ReadStreamAsync(member, new FoundFile(MemberName.Join(file.Path, memberName), false), expansion, depth + 1, cancellationToken);

        IAsyncEnumerable<Outcome<RawReport>>? Beside(string address) =>
            depth < MostDepth && BesideFile.Find(file.Path, address) is { } path && IsListed(FileName.Of(path))
                ? ReadDiskAsync(new FoundFile(path, false), depth + 1, cancellationToken)
                : null;
    }

    private async IAsyncEnumerable<Outcome<RawReport>> ReadWholeAsync(
        ByteReader reader, FoundFile file, FileName name, FileKind kind, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        byte[]? bytes = await reader.ReadToEndAsync(limits.FileBytes, cancellationToken).ConfigureAwait(false);
        Problem? problem = reader.Failure ?? WholeFile.Check(bytes, file.Path, limits);
        if (problem is not null)
        {
            yield return problem;
            yield break;
        }

        string mediaType = kind switch { FileKind.Html => "text/html", FileKind.Markdown => "text/markdown", _ => "text/plain" };
        yield return new RawReport(file.Path, WholeFile.Address(file.Path), mediaType, bytes) { Id = name.Stem };
    }

    private static bool IsListed(FileName name) => name.Kind is FileKind.Xml or FileKind.Json;

    private static Problem UnknownKind(FoundFile file, string? packing) => new(
        Problems.KindUnknown, file.Path, packing is null ? $"not a kind of file that is read; expected {FileName.Known}" : $"{packing} data is not read; unpack it first")
    {
        IsNotice = !file.IsNamed,
    };

#pragma warning disable CS1998 // One problem, given as every reader gives it.
    private static async IAsyncEnumerable<Outcome<RawReport>> One(Problem problem)
    {
        yield return problem;
    }
#pragma warning restore CS1998

    private sealed record Opening(ByteReader Reader, FoundFile File, ReadOnlyMemory<byte> Head, FileStream? Disk, ArchiveRestart? Restart, Expansion Expansion, int Depth);
}
