using Casus.Sources.Files;

namespace Casus.Sources;

/// <summary>Opens whatever the user names: files, folders, patterns and standard input.</summary>
public static class ReportSources
{
    private const int MostFilesCounted = 100_000;

    /// <summary>
    /// A source over paths. Text, Markdown, pages, JSON Lines, JSON, feeds, lists of feeds, sitemaps, mails, web archives, and zip and tar
    /// archives of these are known by their file names, each also compressed, and else by their first bytes; folders are walked in
    /// ordinal order of names. Nothing is opened before reading, nothing is written, and no connection is made.
    /// </summary>
    /// <param name="paths">Files, folders, patterns with <c>*</c>, <c>?</c> and <c>**</c>, or <c>-</c> for standard input.</param>
    /// <param name="stdin">What <c>-</c> reads, as JSON Lines; it is not closed. Problems name it <c>input</c>.</param>
    /// <returns>
    /// The source. What is missing, unreadable or broken is a problem in its place. A file of an unknown kind is a problem when it
    /// was named and a notice when it was met in a folder.
    /// </returns>
    public static ISource Open(IReadOnlyList<string> paths, Stream stdin)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(stdin);
        return new FileSource(paths, stdin, ReadLimits.Default);
    }

    /// <summary>Counts the files and bytes that <see cref="Open"/> would read, for a progress display; opens no file.</summary>
    /// <param name="paths">The paths as given to <see cref="Open"/>.</param>
    /// <returns>The count, or null where standard input is among them or there are too many files to count quickly.</returns>
    public static SourceSize? Measure(IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        int files = 0;
        long bytes = 0;
        foreach (string path in paths)
        {
            if (path == "-")
            {
                return null;
            }

            foreach (Outcome<FoundFile> found in PathWalk.Find(path))
            {
                if (found.IsOk && FileName.Of(found.Value.Path).Kind != FileKind.Unknown)
                {
                    var info = new FileInfo(found.Value.Path);
                    files++;
                    bytes += info.Exists ? info.Length : 0;
                }

                if (files > MostFilesCounted)
                {
                    return null;
                }
            }
        }

        return new SourceSize(files, bytes);
    }
}
