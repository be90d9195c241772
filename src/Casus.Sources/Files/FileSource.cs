using System.IO.Compression;
using System.Runtime.CompilerServices;
using Casus.Sources.Feeds;
using Casus.Sources.JsonLines;
using Casus.Sources.Warc;

namespace Casus.Sources.Files;

/// <summary>Reads files, folders, patterns and standard input (<c>-</c>, JSON Lines), one report at a time.</summary>
internal sealed class FileSource : ISource
{
    /// <summary>How problems name standard input.</summary>
    public const string StandardInput = "input";

    private readonly IReadOnlyList<string> paths;
    private readonly Stream standardInput;
    private readonly ReadLimits limits;

    /// <summary>Makes the source; nothing is opened yet.</summary>
    /// <param name="paths">Files, folders, patterns, or <c>-</c>.</param>
    /// <param name="standardInput">What <c>-</c> reads; not closed here.</param>
    /// <param name="limits">How much of one report is held in memory.</param>
    public FileSource(IReadOnlyList<string> paths, Stream standardInput, ReadLimits limits)
    {
        this.paths = paths;
        this.standardInput = standardInput;
        this.limits = limits;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Outcome<RawReport>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (string path in paths)
        {
            if (path == "-")
            {
                using var input = new ByteReader(standardInput, StandardInput, isCompressed: false, ownsStream: false);
                await foreach (var outcome in JsonLinesReader.ReadAsync(input, StandardInput, limits, cancellationToken).ConfigureAwait(false))
                {
                    yield return outcome;
                }

                continue;
            }

            foreach (Outcome<FoundFile> found in PathWalk.Find(path))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!found.IsOk)
                {
                    yield return found.Problem;
                    continue;
                }

                await foreach (var outcome in ReadFileAsync(found.Value, cancellationToken).ConfigureAwait(false))
                {
                    yield return outcome;
                }
            }
        }
    }

    private async IAsyncEnumerable<Outcome<RawReport>> ReadFileAsync(FoundFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        FileName name = FileName.Of(file.Path);
        if (name.Kind == FileKind.Unknown)
        {
            yield return UnknownKind(file);
            yield break;
        }

        ByteReader? opened = Open(file.Path, name.IsGzip, out Problem? problem);
        if (opened is null)
        {
            yield return problem!;
            yield break;
        }

        using ByteReader reader = opened;
        IAsyncEnumerable<Outcome<RawReport>> reports = name.Kind switch
        {
            FileKind.JsonLines => JsonLinesReader.ReadAsync(reader, file.Path, limits, cancellationToken),
            FileKind.Json => JsonFileReader.ReadAsync(reader, file, limits, cancellationToken),
            FileKind.Xml => FeedReader.ReadAsync(reader, file, limits, cancellationToken),
            FileKind.Warc => WarcReader.ReadAsync(reader, file.Path, limits, cancellationToken),
            _ => ReadWholeAsync(reader, file, name, cancellationToken),
        };
        await foreach (var outcome in reports.ConfigureAwait(false))
        {
            yield return outcome;
        }
    }

    private async IAsyncEnumerable<Outcome<RawReport>> ReadWholeAsync(
        ByteReader reader, FoundFile file, FileName name, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        byte[]? bytes = await reader.ReadToEndAsync(limits.FileBytes, cancellationToken).ConfigureAwait(false);
        Problem? problem = reader.Failure ?? WholeFile.Check(bytes, file.Path, limits);
        if (problem is not null)
        {
            yield return problem;
            yield break;
        }

        string mediaType = name.Kind switch { FileKind.Html => "text/html", FileKind.Markdown => "text/markdown", _ => "text/plain" };
        yield return new RawReport(file.Path, WholeFile.Address(file.Path), mediaType, bytes) { Id = name.Stem };
    }

    private static Problem UnknownKind(FoundFile file) =>
        new(Problems.KindUnknown, file.Path, $"not a kind of file that is read; expected {FileName.Known}") { IsNotice = !file.IsNamed };

    private static ByteReader? Open(string path, bool isGzip, out Problem? problem)
    {
        problem = null;
        try
        {
            var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
            return new ByteReader(isGzip ? new GZipStream(stream, CompressionMode.Decompress) : stream, path, isGzip, ownsStream: true);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or System.Security.SecurityException)
        {
            problem = new Problem(Problems.FileNotReadable, path, "no permission to read it");
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            problem = new Problem(Problems.FileNotFound, path, "there is no such file");
        }
        catch (IOException error)
        {
            problem = new Problem(Problems.FileNotReadable, path, $"could not be opened: {error.Message}");
        }

        return null;
    }
}
