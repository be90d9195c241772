using System.IO.Compression;
using BenchmarkDotNet.Attributes;
using Casus.Sources;

namespace Casus.Bench;

/// <summary>Reading web archives before extraction, and the inflater alone over the same bytes: the floor.</summary>
[MemoryDiagnoser]
public class WarcBenchmarks
{
    private const int Pages = 300;
    private string folder = null!;

    /// <summary>The archive: gzip members, or not compressed.</summary>
    [Params("news.warc.gz", "news.warc")]
    public string Name { get; set; } = "";

    private string FilePath => Path.Combine(folder, Name);

    /// <summary>Writes both archives.</summary>
    [GlobalSetup]
    public void Write()
    {
        folder = Directory.CreateTempSubdirectory("casus-warc-").FullName;
        GeneratedArchive.Write(FilePath, Pages);
        Console.WriteLine($"// {GeneratedArchive.Records(Pages).Sum(r => (long)r.Length)} bytes decompressed");
    }

    /// <summary>Removes them.</summary>
    [GlobalCleanup]
    public void Remove() => Directory.Delete(folder, recursive: true);

    /// <summary>All reports of the archive.</summary>
    [Benchmark]
    public async Task<long> Read()
    {
        long bytes = 0;
        await foreach (var outcome in ReportSources.Open([FilePath], Stream.Null).ReadAsync(CancellationToken.None))
        {
            bytes += outcome.Value?.Bytes.Length ?? 0;
        }

        return bytes;
    }

    /// <summary>The bytes alone.</summary>
    [Benchmark(Baseline = true)]
    public long BytesOnly()
    {
        using var file = new FileStream(FilePath, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        using Stream stream = Name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        byte[] buffer = new byte[1 << 17];
        long total = 0;
        for (int read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            total += read;
        }

        return total;
    }
}
