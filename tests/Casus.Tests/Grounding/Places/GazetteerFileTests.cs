using Casus.Grounding.Places;
using Xunit;

namespace Casus.Tests.Grounding.Places;

/// <summary>The packed file: what is written is read, and what is not whole is refused.</summary>
public class GazetteerFileTests
{
    private static readonly PackedPlace[] Few =
    [
        new("Upper Vale Province", PlaceFeature.Admin1, "AAA", -1, -1, 10.5, 20.25) { Population = 1_234_567, OtherNames = [("Upper Vale", NameRank.Short)] },
        new("Low Vale", PlaceFeature.Admin1, "BBB", -1, -1, -89.9999, -180),
        new("Mill County", PlaceFeature.Admin2, "AAA", 0, -1, 10.6, 20.3) { Population = 2047 },
        new("Zöldvár", PlaceFeature.Capital, "AAA", 0, 2, 90, 180) { Population = 2048, GeonameId = 12_345_678, IsNoted = true, OtherNames = [("Greencastle", NameRank.Alternate)] },
        new("Mill", PlaceFeature.City, "", -1, -1, 0, 0) { GeonameId = 7 },
    ];

    private static readonly byte[] Digest = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    [Fact]
    public void What_is_written_is_read()
    {
        var file = new GazetteerFile(GazetteerWriter.Write(Few, Digest));
        Assert.Equal((5, 2, 1, 7), (file.Count, file.Admin1Count, file.Admin2Count, file.NameCount));
        Assert.True(file.IsWhole());
        Assert.True(file.SourceDigest.SequenceEqual(Digest));
        for (int i = 0; i < Few.Length; i++)
        {
            var place = Few[i];
            Assert.Equal(place.Name, file.Name(i));
            Assert.Equal((place.Feature, place.Country, place.Admin1, place.Admin2), (file.Feature(i), file.Country(i), file.Admin1(i), file.Admin2(i)));
            Assert.Equal((place.Lat, place.Lon), (file.Lat(i), file.Lon(i)));
            Assert.Equal((place.GeonameId is 0 ? (int?)null : place.GeonameId, place.IsNoted), (file.GeonameId(i), file.IsNoted(i)));
            Assert.InRange(file.Population(i), place.Population * 0.9995, place.Population * 1.0005);
        }
    }

    [Fact]
    public void The_same_places_give_the_same_bytes() => Assert.Equal(GazetteerWriter.Write(Few, Digest), GazetteerWriter.Write(Few, Digest));

    [Fact]
    public void A_file_cut_short_anywhere_is_refused()
    {
        byte[] whole = GazetteerWriter.Write(Few, Digest);
        for (int length = 0; length < whole.Length; length++)
        {
            Assert.Throws<InvalidDataException>(() => new GazetteerFile(whole.AsMemory(0, length)));
        }
    }

    [Fact]
    public void A_foreign_file_is_refused()
    {
        var error = Assert.Throws<InvalidDataException>(() => new GazetteerFile("CASUSPK1 is another file"u8.ToArray()));
        Assert.Contains("is not a packed gazetteer", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_version_is_refused_with_both_versions()
    {
        byte[] whole = GazetteerWriter.Write(Few, Digest);
        whole[8] = 99;
        var error = Assert.Throws<InvalidDataException>(() => new GazetteerFile(whole));
        Assert.Contains("version 99; this program reads version 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_byte_is_seen_by_the_check_or_at_once()
    {
        byte[] whole = GazetteerWriter.Write(Few, Digest);
        for (int at = 16; at < whole.Length; at++)
        {
            byte[] changed = [.. whole];
            changed[at] ^= 0x40;
            try
            {
                Assert.False(new GazetteerFile(changed).IsWhole(), $"byte {at}");
            }
            catch (InvalidDataException)
            {
                continue; // refused when opened
            }
        }
    }

    [Fact]
    public void A_missing_part_of_a_name_table_is_no_name()
    {
        var file = new GazetteerFile(GazetteerWriter.Write([], Digest));
        Assert.Equal(0, file.Count);
        Assert.True(file.Names.Find("Mill", ToponymTableBuilder.Hash("Mill")).IsEmpty);
    }
}
