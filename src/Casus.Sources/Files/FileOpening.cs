using Casus.Sources.Packing;

namespace Casus.Sources.Files;

/// <summary>Undoes the compression of a file and looks at its first bytes.</summary>
internal static class FileOpening
{
    private const int MostLayers = 2;

    /// <summary>Opens a file on disk.</summary>
    /// <param name="path">The file.</param>
    /// <param name="problem">Why it could not be opened.</param>
    public static FileStream? OpenDisk(string path, out Problem? problem)
    {
        problem = null;
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
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
            problem = new Problem(Problems.FileNotReadable, path, $"could not be opened: {PlainText.Of(error.Message)}");
        }

        return null;
    }

    /// <summary>Undoes the layers of compression that the content shows, or else the one that the name promises.</summary>
    /// <param name="file">The file's bytes; closed with what is returned, and here when there is a problem.</param>
    /// <param name="path">The file, for problems.</param>
    /// <param name="name">What its name says.</param>
    /// <param name="expansion">What counts what comes out.</param>
    /// <param name="problem">Why it cannot be read.</param>
    /// <returns>The bytes to read, their first ones, and the outermost packing.</returns>
    public static OpenedFile? Unpack(Stream file, string path, FileName name, Expansion expansion, out Problem? problem)
    {
        problem = null;
        Stream stream = PrefixedStream.Peek(file, ContentKind.HeadBytes, out ReadOnlyMemory<byte> head);
        PackingKind outermost = PackingKind.None;
        try
        {
            for (int layers = 0; ; layers++)
            {
                PackingKind packing = ContentKind.Packing(head.Span);
                packing = packing == PackingKind.None && layers == 0 && head.Length > 0 ? name.Packing : packing;
                if (packing == PackingKind.None)
                {
                    return new OpenedFile(stream, head, outermost);
                }

                if (layers == MostLayers)
                {
                    problem = new Problem(Problems.NestedTooDeep, path, $"compressed more than {MostLayers} times over");
                    break;
                }

                outermost = layers == 0 ? packing : outermost;
                stream = PrefixedStream.Peek(new UnpackedStream(stream, packing, expansion), ContentKind.HeadBytes, out head);
            }
        }
        catch (Exception error) when (error is InvalidDataException or IOException)
        {
            problem = error is ExpansionException
                ? new Problem(Problems.ExpandsTooFar, path, error.Message)
                : new Problem(Problems.GzipBroken, path, "the compressed data is broken from its beginning");
        }

        stream.Dispose();
        return null;
    }
}
