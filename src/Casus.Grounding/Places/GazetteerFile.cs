using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Casus.Grounding.Places;

/// <summary>The packed gazetteer: columns over its entries, divisions of first order first, then those of second order, then populated places.</summary>
internal sealed class GazetteerFile
{
    private readonly ReadOnlyMemory<byte> bytes;
    private readonly (int Offset, int Length)[] sections = new (int, int)[GazetteerLayout.SectionCount];
    private readonly string[] countries;

    /// <summary>Opens a packed gazetteer.</summary>
    /// <param name="bytes">The file; must stay as it is.</param>
    /// <exception cref="InvalidDataException">It is no packed gazetteer, of another version, or not whole.</exception>
    public GazetteerFile(ReadOnlyMemory<byte> bytes)
    {
        this.bytes = bytes;
        var head = bytes.Span;
        if (head.Length < 8 || !head[..8].SequenceEqual(GazetteerLayout.Magic))
        {
            throw new InvalidDataException("places/gazetteer.bin is not a packed gazetteer of Casus.");
        }

        if (head.Length < GazetteerLayout.HeaderLength || Int32(12) != head.Length)
        {
            throw new InvalidDataException($"places/gazetteer.bin has {head.Length} bytes, which is not what its header says: it is cut short or damaged.");
        }

        if (Int32(8) != GazetteerLayout.Version)
        {
            throw new InvalidDataException($"places/gazetteer.bin has version {Int32(8)}; this program reads version {GazetteerLayout.Version}.");
        }

        (Count, Admin1Count, Admin2Count, NameCount) = (Int32(80), Int32(84), Int32(88), Int32(92));
        ReadSections();
        countries = new string[Section(GazetteerSection.Countries).Length / 3];
        for (int i = 0; i < countries.Length; i++)
        {
            countries[i] = Encoding.ASCII.GetString(Section(GazetteerSection.Countries).Span.Slice(i * 3, 3));
        }

        Names = new ToponymTable(Section(GazetteerSection.Slots), Section(GazetteerSection.Records), Section(GazetteerSection.Words));
    }

    public int Count { get; }

    /// <summary>Entries 0 to this are divisions of first order.</summary>
    public int Admin1Count { get; }

    /// <summary>The next so many entries are divisions of second order.</summary>
    public int Admin2Count { get; }

    /// <summary>How many different names there are, spellings apart.</summary>
    public int NameCount { get; }

    public ToponymTable Names { get; }

    public IReadOnlyList<string> Countries => countries;

    public ReadOnlySpan<byte> SourceDigest => bytes.Span.Slice(GazetteerLayout.SourceDigestAt, GazetteerLayout.DigestLength);

    /// <summary>True when the body is as it was written; reads all of it.</summary>
    public bool IsWhole() => SHA256.HashData(bytes.Span[GazetteerLayout.SourceDigestAt..])
        .AsSpan().SequenceEqual(bytes.Span.Slice(GazetteerLayout.BodyDigestAt, GazetteerLayout.DigestLength));

    public double Lat(int id) => (UInt24(GazetteerSection.Lat, id) - (90 * GazetteerLayout.Degree)) / GazetteerLayout.Degree;

    public double Lon(int id) => (UInt24(GazetteerSection.Lon, id) - (180 * GazetteerLayout.Degree)) / GazetteerLayout.Degree;

    public string Country(int id) => UInt8(GazetteerSection.Country, id) is not byte.MaxValue and byte c ? countries[c] : "";

    public int Admin1(int id) => UInt16(GazetteerSection.Admin1, id) is not GazetteerLayout.NoAdmin and int a ? a : -1;

    public int Admin2(int id) => UInt16(GazetteerSection.Admin2, id) is not GazetteerLayout.NoAdmin and int a ? Admin1Count + a : -1;

    public PlaceFeature Feature(int id) => (PlaceFeature)(UInt8(GazetteerSection.Feature, id) & ~GazetteerLayout.NotedFlag);

    public bool IsNoted(int id) => (UInt8(GazetteerSection.Feature, id) & GazetteerLayout.NotedFlag) != 0;

    public long Population(int id) => GazetteerLayout.UnpackPopulation(UInt16(GazetteerSection.Population, id));

    public int? GeonameId(int id) => UInt24(GazetteerSection.GeonameId, id) is not 0 and int g ? g : null;

    public string Name(int id) => Names.Primary(UInt24(GazetteerSection.NameRecord, id), id);

    private void ReadSections()
    {
        for (int i = 0; i < sections.Length; i++)
        {
            sections[i] = (Int32(GazetteerLayout.SectionsAt + (i * 8)), Int32(GazetteerLayout.SectionsAt + (i * 8) + 4));
            int expected = (GazetteerSection)i switch
            {
                GazetteerSection.Country or GazetteerSection.Feature => Count,
                GazetteerSection.Admin1 or GazetteerSection.Admin2 or GazetteerSection.Population => Count * 2,
                <= GazetteerSection.NameRecord => Count * 3,
                _ => sections[i].Length,
            };
            bool isPower = (GazetteerSection)i is not (GazetteerSection.Slots or GazetteerSection.Words) || int.IsPow2(sections[i].Length);
            if (sections[i].Length != expected || !isPower || sections[i].Offset < 0 || sections[i].Length < 0 || (long)sections[i].Offset + sections[i].Length > bytes.Length)
            {
                throw new InvalidDataException($"places/gazetteer.bin is damaged: its section {(GazetteerSection)i} does not fit its header.");
            }
        }
    }

    private ReadOnlyMemory<byte> Section(GazetteerSection section) => bytes.Slice(sections[(int)section].Offset, sections[(int)section].Length);

    private int Int32(int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[at..]);

    private byte UInt8(GazetteerSection section, int id) => Cell(section, id, 1)[0];

    private int UInt16(GazetteerSection section, int id) => BinaryPrimitives.ReadUInt16LittleEndian(Cell(section, id, 2));

    private int UInt24(GazetteerSection section, int id)
    {
        var cell = Cell(section, id, 3);
        return cell[0] | (cell[1] << 8) | (cell[2] << 16);
    }

    private ReadOnlySpan<byte> Cell(GazetteerSection section, int id, int width)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)id, (uint)Count, nameof(id));
        return bytes.Span.Slice(sections[(int)section].Offset + (id * width), width);
    }
}
