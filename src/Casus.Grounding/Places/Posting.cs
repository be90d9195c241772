namespace Casus.Grounding.Places;

/// <summary>One place under one name, in three bytes: entry 18 bits, rank 2, number of the spelling 3, last of its record 1.</summary>
internal static class Posting
{
    public const int Size = 3, MaxEntry = (1 << 18) - 1, MaxSpellings = 8;

    public static int Make(int entry, NameRank rank, int spelling, bool isLast) =>
        entry | ((int)rank << 18) | (spelling << 20) | (isLast ? 1 << 23 : 0);

    public static int Read(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

    public static int Entry(int posting) => posting & MaxEntry;

    public static NameRank Rank(int posting) => (NameRank)((posting >> 18) & 3);

    public static int Spelling(int posting) => (posting >> 20) & 7;

    public static bool IsLast(int posting) => posting >> 23 != 0;
}
