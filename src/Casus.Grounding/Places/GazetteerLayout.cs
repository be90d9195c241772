namespace Casus.Grounding.Places;

/// <summary>Numbers of the packed file that its reader and its writer share; <c>docs/formats/gazetteer.md</c> tells the rest.</summary>
internal static class GazetteerLayout
{
    public const int Version = 1, DigestLength = 32, SectionCount = 13;

    // magic 8, version 4, file length 4, digest of the body 32, digest of our own inputs 32, counts 4 x 4, sections
    public const int BodyDigestAt = 16, SourceDigestAt = 48, CountsAt = 80, SectionsAt = 96, HeaderLength = SectionsAt + (SectionCount * 8);

    public const int NoAdmin = ushort.MaxValue, NotedFlag = 0x80;

    public const double Degree = 1e4; // units in a degree

    public static ReadOnlySpan<byte> Magic => "CASUSGZ1"u8;

    /// <summary>Population as eleven bits of number and five of shift: exact up to 2047, then to one part in two thousand.</summary>
    public static ushort PackPopulation(long population)
    {
        int shift = 0;
        while (population > 2047)
        {
            population = (population + 1) >> 1;
            shift++;
        }

        return (ushort)(population | (uint)(shift << 11));
    }

    public static long UnpackPopulation(int packed) => (long)(packed & 2047) << (packed >> 11);
}
