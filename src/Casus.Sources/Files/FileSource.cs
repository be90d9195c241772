using System.Runtime.CompilerServices;
using Casus.Sources.JsonLines;

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
        var readers = new FileReaders(limits);
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

                await foreach (var outcome in readers.ReadAsync(found.Value, cancellationToken).ConfigureAwait(false))
                {
                    yield return outcome;
                }
            }
        }
    }
}
