using System.IO.Compression;
using System.Text;
using Casus.Sources;

namespace Casus.Tests.Sources;

/// <summary>A folder for one test, gone at its end.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("casus-sources-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        string path = this[name];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public static byte[] Gzip(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    public static byte[] Gzip(string text) => Gzip(Encoding.UTF8.GetBytes(text));

    public static async Task<List<Outcome<RawReport>>> ReadAsync(params string[] paths)
    {
        List<Outcome<RawReport>> outcomes = [];
        await foreach (Outcome<RawReport> outcome in ReportSources.Open(paths, Stream.Null).ReadAsync(Xunit.TestContext.Current.CancellationToken))
        {
            outcomes.Add(outcome);
        }

        return outcomes;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
