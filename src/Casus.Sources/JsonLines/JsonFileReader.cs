using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using Casus.Sources.Feeds;
using Casus.Sources.Files;

namespace Casus.Sources.JsonLines;

/// <summary>Reads a <c>.json</c> file that holds one document, an array of documents or a JSON Feed.</summary>
internal static class JsonFileReader
{
    /// <summary>Reads the file.</summary>
    /// <param name="reader">The bytes.</param>
    /// <param name="file">The file.</param>
    /// <param name="limits">The largest file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async IAsyncEnumerable<Outcome<RawReport>> ReadAsync(
        ByteReader reader, FoundFile file, ReadLimits limits, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        byte[]? bytes = await reader.ReadToEndAsync(limits.FileBytes, cancellationToken).ConfigureAwait(false);
        Problem? problem = reader.Failure ?? WholeFile.Check(bytes, file.Path, limits);
        JsonDocument? parsed = null;
        if (problem is null)
        {
            try
            {
                parsed = JsonDocument.Parse(bytes.AsMemory(bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0));
            }
            catch (JsonException error)
            {
                problem = new Problem(Problems.JsonBroken, $"{file.Path}:{(error.LineNumber ?? 0) + 1}", JsonReport.Reason(error));
            }
        }

        if (parsed is null)
        {
            yield return problem!;
            yield break;
        }

        using (parsed)
        {
            foreach (Outcome<RawReport> outcome in Reports(parsed.RootElement, file))
            {
                yield return outcome;
            }
        }
    }

    private static IEnumerable<Outcome<RawReport>> Reports(JsonElement root, FoundFile file)
    {
        if (JsonFeed.IsFeed(root))
        {
            foreach (Outcome<RawReport> outcome in JsonFeed.Read(root, file.Path))
            {
                yield return outcome;
            }
        }
        else if (JsonReport.IsReport(root))
        {
            yield return JsonReport.Read(Bytes(root), file.Path, file.Path);
        }
        else if (root.ValueKind == JsonValueKind.Array && root.GetArrayLength() > 0 && JsonReport.IsReport(root[0]))
        {
            int number = 0;
            foreach (JsonElement element in root.EnumerateArray())
            {
                number++;
                yield return JsonReport.Read(Bytes(element), $"{file.Path}:{number}", file.Path);
            }
        }
        else
        {
            yield return new Problem(Problems.KindUnknown, file.Path, "JSON of another kind; expected one document, an array of documents or a JSON Feed")
            {
                IsNotice = !file.IsNamed,
            };
        }
    }

    private static byte[] Bytes(JsonElement element) => JsonMarshal.GetRawUtf8Value(element).ToArray();
}
