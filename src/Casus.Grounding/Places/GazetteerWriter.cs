using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Casus.Grounding.Places;

/// <summary>Writes the packed gazetteer. The same places give the same bytes.</summary>
internal static class GazetteerWriter
{
    /// <summary>The bytes of the file.</summary>
    /// <param name="places">The entries: divisions of first order, then of second order, then the others, of falling weight.</param>
    /// <param name="sourceDigest">SHA-256 of our own inputs.</param>
    public static byte[] Write(IReadOnlyList<PackedPlace> places, ReadOnlySpan<byte> sourceDigest)
    {
        if (places.Count > Posting.MaxEntry)
        {
            throw new InvalidDataException($"{places.Count} places; the packed gazetteer holds {Posting.MaxEntry}.");
        }

        var names = new ToponymTableBuilder();
        for (int i = 0; i < places.Count; i++)
        {
            if (!names.Add(places[i].Name, i, NameRank.Primary))
            {
                throw new InvalidDataException($"'{places[i].Name}' cannot be a name.");
            }
        }

        for (int i = 0; i < places.Count; i++)
        {
            foreach (var (name, rank) in places[i].OtherNames)
            {
                names.Add(name, i, rank);
            }
        }

        var (table, recordOf) = names.Build(places.Count);
        int admin1 = places.Count(p => p.Feature == PlaceFeature.Admin1), admin2 = places.Count(p => p.Feature == PlaceFeature.Admin2);
        return Join(Sections(places, recordOf, admin1, table), [places.Count, admin1, admin2, names.Count], sourceDigest);
    }

    private static byte[][] Sections(IReadOnlyList<PackedPlace> places, int[] recordOf, int admin1Count, ToponymTable table)
    {
        string[] countries = [.. places.Select(p => p.Country).Where(c => c.Length == 3).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return
        [
            Column(places, 3, (p, _) => (int)Math.Round((p.Lat + 90) * GazetteerLayout.Degree)),
            Column(places, 3, (p, _) => (int)Math.Round((p.Lon + 180) * GazetteerLayout.Degree)),
            Column(places, 1, (p, _) => Array.BinarySearch(countries, p.Country, StringComparer.Ordinal) is >= 0 and int c ? c : byte.MaxValue),
            Column(places, 2, (p, _) => p.Admin1 < 0 ? GazetteerLayout.NoAdmin : p.Admin1),
            Column(places, 2, (p, _) => p.Admin2 < 0 ? GazetteerLayout.NoAdmin : p.Admin2 - admin1Count),
            Column(places, 1, (p, _) => (int)p.Feature | (p.IsNoted ? GazetteerLayout.NotedFlag : 0)),
            Column(places, 2, (p, _) => GazetteerLayout.PackPopulation(p.Population)),
            Column(places, 3, (p, _) => p.GeonameId),
            Column(places, 3, (_, i) => recordOf[i]),
            Encoding.ASCII.GetBytes(string.Concat(countries)),
            table.Slots.ToArray(),
            table.Records.ToArray(),
            table.Words.ToArray(),
        ];
    }

    private static byte[] Column(IReadOnlyList<PackedPlace> places, int width, Func<PackedPlace, int, int> value)
    {
        byte[] column = new byte[places.Count * width];
        Span<byte> cell = stackalloc byte[4];
        for (int i = 0; i < places.Count; i++)
        {
            int v = value(places[i], i);
            if (v < 0 || v >> (8 * width) != 0)
            {
                throw new InvalidDataException($"{places[i]} has a value that does not fit into {width} bytes.");
            }

            BinaryPrimitives.WriteInt32LittleEndian(cell, v);
            cell[..width].CopyTo(column.AsSpan(i * width));
        }

        return column;
    }

    private static byte[] Join(byte[][] sections, int[] counts, ReadOnlySpan<byte> sourceDigest)
    {
        byte[] file = new byte[GazetteerLayout.HeaderLength + sections.Sum(s => s.Length)];
        GazetteerLayout.Magic.CopyTo(file);
        Put(8, GazetteerLayout.Version);
        Put(12, file.Length);
        sourceDigest.CopyTo(file.AsSpan(GazetteerLayout.SourceDigestAt, GazetteerLayout.DigestLength));
        for (int i = 0; i < counts.Length; i++)
        {
            Put(GazetteerLayout.CountsAt + (i * 4), counts[i]);
        }

        int at = GazetteerLayout.HeaderLength;
        for (int i = 0; i < sections.Length; i++)
        {
            Put(GazetteerLayout.SectionsAt + (i * 8), at);
            Put(GazetteerLayout.SectionsAt + (i * 8) + 4, sections[i].Length);
            sections[i].CopyTo(file, at);
            at += sections[i].Length;
        }

        SHA256.HashData(file.AsSpan(GazetteerLayout.SourceDigestAt)).CopyTo(file, GazetteerLayout.BodyDigestAt);
        return file;

        void Put(int offset, int value) => BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(offset), value);
    }
}
