using System.IO.Enumeration;

namespace Casus.Sources.Files;

/// <summary>Finds the files that a path means: a file, a folder with all below it, or a pattern with <c>*</c>, <c>?</c> and <c>**</c>.</summary>
internal static class PathWalk
{
    /// <summary>The files, in ordinal order of their names folder by folder, or the problems that stand in their place.</summary>
    /// <param name="path">The path.</param>
    public static IEnumerable<Outcome<FoundFile>> Find(string path)
    {
        if (File.Exists(path))
        {
            return [new FoundFile(path, true)];
        }

        if (Directory.Exists(path))
        {
            return Below(path);
        }

        return path.AsSpan().IndexOfAny('*', '?') >= 0
            ? Matching(path)
            : [new Problem(Problems.FileNotFound, path, "there is no such file or folder")];
    }

    // A stack of folders, not recursion: a folder may be deeper than the call stack. Links to folders are not followed, so no loops.
    private static IEnumerable<Outcome<FoundFile>> Below(string folder)
    {
        var waiting = new Stack<(string Path, bool IsFolder)>();
        waiting.Push((folder, true));
        while (waiting.TryPop(out var next))
        {
            if (!next.IsFolder)
            {
                yield return new FoundFile(next.Path, false);
                continue;
            }

            List<(string Path, bool IsFolder)> entries = [];
            Problem? problem = List(next.Path, entries);
            if (problem is not null)
            {
                yield return problem;
            }

            for (int i = entries.Count - 1; i >= 0; i--)
            {
                waiting.Push(entries[i]);
            }
        }
    }

    private static Problem? List(string folder, List<(string Path, bool IsFolder)> entries)
    {
        try
        {
            foreach (FileSystemInfo entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                bool isFolder = entry.Attributes.HasFlag(FileAttributes.Directory);
                if (!isFolder || entry.LinkTarget is null)
                {
                    entries.Add((Path.Join(folder, entry.Name), isFolder));
                }
            }
        }
        catch (Exception error) when (error is UnauthorizedAccessException or System.Security.SecurityException)
        {
            return new Problem(Problems.FileNotReadable, folder, "no permission to list the folder");
        }
        catch (IOException error)
        {
            return new Problem(Problems.FileNotReadable, folder, $"the folder could not be listed: {error.Message}");
        }
        finally
        {
            entries.Sort(static (left, right) => string.CompareOrdinal(left.Path, right.Path));
        }

        return null;
    }

    private static IEnumerable<Outcome<FoundFile>> Matching(string pattern)
    {
        string slashed = pattern.Replace('\\', Path.DirectorySeparatorChar);
        int wild = slashed.AsSpan().IndexOfAny('*', '?');
        int cut = slashed.LastIndexOf(Path.DirectorySeparatorChar, wild);
        string root = cut < 0 ? "." : cut == 0 ? "/" : slashed[..cut];
        string[] segments = slashed[(cut + 1)..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        bool any = false;
        if (Directory.Exists(root))
        {
            foreach (Outcome<FoundFile> found in Below(root))
            {
                if (!found.IsOk)
                {
                    yield return found;
                    continue;
                }

                string relative = Path.GetRelativePath(root, found.Value.Path);
                if (Matches(relative.Split(Path.DirectorySeparatorChar), segments))
                {
                    any = true;
                    yield return cut < 0 ? new FoundFile(relative, false) : found;
                }
            }
        }

        if (!any)
        {
            yield return new Problem(Problems.FileNotFound, pattern, "no file matches the pattern");
        }
    }

    // A pattern that ends in a folder means the files below it, as a folder's own path does.
    private static bool Matches(ReadOnlySpan<string> names, ReadOnlySpan<string> segments)
    {
        if (segments.IsEmpty)
        {
            return true;
        }

        if (names.IsEmpty)
        {
            return false;
        }

        if (segments[0] == "**")
        {
            return segments.Length == 1 || Matches(names, segments[1..]) || Matches(names[1..], segments);
        }

        return FileSystemName.MatchesSimpleExpression(segments[0], names[0], ignoreCase: false) && Matches(names[1..], segments[1..]);
    }
}
