using System.Security.Cryptography;
using System.Text;

namespace Casus.Packs;

/// <summary>
/// The checked data of Casus: named sections of bytes. Opened from the packed file beside the program or, for tools and
/// tests, from the <c>data/</c> folder. Safe to share. Sections are read on demand.
/// </summary>
/// <remarks>
/// Layout of the file, little-endian: "CASUSPK1", int32 count, 32 bytes SHA-256 of names and contents; then for each section
/// int32 name length, UTF-8 name, int64 offset, int64 length; then the contents.
/// </remarks>
public sealed class DataPack
{
    private static readonly byte[] Magic = "CASUSPK1"u8.ToArray();
    private readonly SortedDictionary<string, (string File, long Offset, long Length)> sections;

    private DataPack(SortedDictionary<string, (string File, long Offset, long Length)> sections, string version)
    {
        this.sections = sections;
        Version = version;
    }

    /// <summary>First twelve hex digits of the data's digest; the same data have the same version.</summary>
    public string Version { get; }

    /// <summary>The names of the sections, in ordinal order; they are paths below <c>data/</c> with forward slashes.</summary>
    public IEnumerable<string> Names => sections.Keys;

    /// <summary>Opens the packed file.</summary>
    /// <param name="path">Path of <c>casus.pack</c>.</param>
    /// <exception cref="InvalidDataException">The file is not a data pack.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static DataPack Open(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path), Encoding.UTF8);
        try
        {
            if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic))
            {
                throw new InvalidDataException($"{path} is not a Casus data pack.");
            }

            int count = reader.ReadInt32();
            string version = Convert.ToHexStringLower(reader.ReadBytes(32))[..12];
            var sections = new SortedDictionary<string, (string, long, long)>(StringComparer.Ordinal);
            for (int i = 0; i < count; i++)
            {
                string name = Encoding.UTF8.GetString(reader.ReadBytes(reader.ReadInt32()));
                sections.Add(name, (path, reader.ReadInt64(), reader.ReadInt64()));
            }

            return new DataPack(sections, version);
        }
        catch (EndOfStreamException ex)
        {
            throw new InvalidDataException($"{path} ends too early for a Casus data pack.", ex);
        }
    }

    /// <summary>Opens a <c>data/</c> folder as it lies on disk.</summary>
    /// <param name="folder">The folder.</param>
    public static DataPack FromFolder(string folder)
    {
        var sections = new SortedDictionary<string, (string, long, long)>(StringComparer.Ordinal);
        foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            string name = Path.GetRelativePath(folder, file).Replace('\\', '/');
            sections.Add(name, (file, 0, new FileInfo(file).Length));
        }

        var pack = new DataPack(sections, "");
        return new DataPack(sections, Convert.ToHexStringLower(pack.Digest())[..12]);
    }

    /// <summary>Writes the sections as one packed file; the same data give the same bytes.</summary>
    /// <param name="path">Path of the file to write.</param>
    public void Save(string path)
    {
        using var writer = new BinaryWriter(File.Create(path), Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(sections.Count);
        writer.Write(Digest());
        long offset = Magic.Length + 4 + 32 + sections.Sum(s => 4L + Encoding.UTF8.GetByteCount(s.Key) + 16);
        foreach (var (name, section) in sections)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(name);
            writer.Write(bytes.Length);
            writer.Write(bytes);
            writer.Write(offset);
            writer.Write(section.Length);
            offset += section.Length;
        }

        foreach (string name in sections.Keys)
        {
            writer.Write(Read(name));
        }
    }

    /// <summary>True when the section is there.</summary>
    /// <param name="name">Path below <c>data/</c>.</param>
    public bool Has(string name) => sections.ContainsKey(name);

    /// <summary>The names of the sections below a folder, in ordinal order.</summary>
    /// <param name="folder">Path below <c>data/</c> without a slash at the end.</param>
    /// <param name="extension">The names' ending with its dot, or empty for all.</param>
    public IEnumerable<string> Below(string folder, string extension) => sections.Keys.Where(n =>
        n.StartsWith(folder + "/", StringComparison.Ordinal) && n.EndsWith(extension, StringComparison.Ordinal));

    /// <summary>The bytes of a section.</summary>
    /// <param name="name">Path below <c>data/</c>.</param>
    /// <exception cref="FileNotFoundException">There is no such section.</exception>
    public byte[] Read(string name)
    {
        var section = Locate(name);
        using var handle = File.OpenHandle(section.File);
        var bytes = new byte[section.Length];
        int read = 0;
        while (read < bytes.Length)
        {
            int n = RandomAccess.Read(handle, bytes.AsSpan(read), section.Offset + read);
            if (n == 0)
            {
                throw new InvalidDataException($"{section.File} ends inside the section '{name}'.");
            }

            read += n;
        }

        return bytes;
    }

    /// <summary>Where a section lies, for those who map it into memory.</summary>
    /// <param name="name">Path below <c>data/</c>.</param>
    /// <returns>The file, where in it the section begins, and its length in bytes.</returns>
    /// <exception cref="FileNotFoundException">There is no such section.</exception>
    public (string File, long Offset, long Length) Locate(string name) =>
        sections.TryGetValue(name, out var section) ? section : throw new FileNotFoundException($"The data lack '{name}'.", name);

    /// <summary>A section as UTF-8 text.</summary>
    /// <param name="name">Path below <c>data/</c>.</param>
    public string ReadText(string name) => Encoding.UTF8.GetString(Read(name));

    private byte[] Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string name in sections.Keys)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name + "\0"));
            hash.AppendData(Read(name));
        }

        return hash.GetHashAndReset();
    }
}
