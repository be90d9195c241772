using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Casus.Grounding.Places;

/// <summary>Builds a <see cref="ToponymTable"/>. The same names in the same order give the same bytes.</summary>
internal sealed class ToponymTableBuilder
{
    private readonly Dictionary<string, int> byFold = new(StringComparer.Ordinal);
    private readonly List<Group> groups = [];

    /// <summary>The number of different names, spellings apart.</summary>
    public int Count => groups.Count;

    /// <summary>Adds a name of an entry, unless the entry has it already in a spelling that covers this one.</summary>
    /// <param name="name">The name.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="rank">Which of its names it is; the usual name must come first.</param>
    /// <returns>False when it was not added, or is too short or too long for a name.</returns>
    public bool Add(string name, int entry, NameRank rank)
    {
        string normal = NameFold.Normal(name), fold = Fold(normal);
        if (!IsName(normal, fold))
        {
            return false;
        }

        if (!byFold.TryGetValue(fold, out int index))
        {
            byFold.Add(fold, index = groups.Count);
            groups.Add(new Group());
        }

        return groups[index].Add(normal, entry, rank);
    }

    /// <summary>True when a name is long and short enough to be one.</summary>
    public static bool IsName(string name)
    {
        string normal = NameFold.Normal(name);
        return IsName(normal, Fold(normal));
    }

    /// <summary>The folded form of a name in normal form.</summary>
    public static string Fold(string normal)
    {
        var text = new StringBuilder(normal.Length);
        foreach (char c in normal)
        {
            var (first, second) = NameFold.Fold(c);
            text.Append(first == '\0' ? "" : first.ToString()).Append(second == '\0' ? "" : second.ToString());
        }

        return text.ToString();
    }

    /// <summary>The table, and for each entry the offset of the record with its usual name.</summary>
    /// <param name="entryCount">The number of entries.</param>
    public (ToponymTable Table, int[] RecordOf) Build(int entryCount)
    {
        var records = new MemoryStream();
        records.WriteByte(0); // offset 0 is an empty slot
        byte[] slots = new byte[sizeof(uint) * (int)BitOperations.RoundUpToPowerOf2((uint)(groups.Count * 4 / 3) + 1)];
        byte[] words = new byte[BitOperations.RoundUpToPowerOf2((uint)groups.Count + 64)];
        int[] recordOf = new int[entryCount];
        foreach (var group in groups)
        {
            int offset = checked((int)records.Position);
            if (offset >> ToponymTable.OffsetBits != 0)
            {
                throw new InvalidDataException("The names take more than 8 MB.");
            }

            Put(slots, Hash(group.Spellings[0]), offset);
            group.Write(records, recordOf, offset);
            group.Spellings.ForEach(s => Mark(words, s));
        }

        return (new ToponymTable(slots, records.ToArray(), words), recordOf);
    }

    internal static uint Hash(ReadOnlySpan<char> normal)
    {
        uint hash = NameFold.HashSeed;
        foreach (char c in normal)
        {
            hash = NameFold.Hash(hash, c);
        }

        return hash;
    }

    private static bool IsName(string normal, string fold) =>
        fold.Length >= 2 && !normal.Any(char.IsSurrogate) && normal.Length <= ToponymTable.MaxChars && Encoding.UTF8.GetByteCount(normal) <= byte.MaxValue;

    private static void Put(byte[] slots, uint hash, int offset)
    {
        uint mixed = NameFold.Mix(hash), mask = (uint)((slots.Length / sizeof(uint)) - 1), slot = mixed & mask;
        while (BinaryPrimitives.ReadUInt32LittleEndian(slots.AsSpan((int)slot * sizeof(uint))) != 0)
        {
            slot = (slot + 1) & mask;
        }

        BinaryPrimitives.WriteUInt32LittleEndian(slots.AsSpan((int)slot * sizeof(uint)), (uint)offset | (mixed >> ToponymTable.OffsetBits << ToponymTable.OffsetBits));
    }

    private static void Mark(byte[] words, string name)
    {
        byte length = (byte)Math.Min(ToponymTable.MaxChars, name.Length + 4); // the text may have full stops that the name lacks
        foreach (bool isWhole in new[] { false, true })
        {
            Raise(NameFold.FirstWord(name, isWhole, out _));
        }

        uint hash = NameFold.HashSeed;
        foreach (char c in name)
        {
            if (NameFold.IsBreak(c))
            {
                Raise(NameFold.Mix(hash));
            }

            hash = NameFold.Hash(hash, c);
        }

        void Raise(uint at)
        {
            ref byte longest = ref words[(int)(at & (uint)(words.Length - 1))];
            longest = Math.Max(longest, length);
        }
    }

    // The names with one folded form.
    private sealed class Group
    {
        private readonly List<int> postings = [];

        public List<string> Spellings { get; } = [];

        public bool Add(string name, int entry, NameRank rank)
        {
            foreach (int posting in postings)
            {
                string known = Spellings[Posting.Spelling(posting)];
                if (Posting.Entry(posting) == entry && SpellingComparer.Compare(Encoding.UTF8.GetBytes(known), name) is SpellingMatch.Exact or SpellingMatch.Plain)
                {
                    return false;
                }
            }

            int spelling = Spellings.IndexOf(name);
            if (spelling < 0 && Spellings.Count == Posting.MaxSpellings)
            {
                if (rank != NameRank.Primary)
                {
                    return false;
                }

                throw new InvalidDataException($"More than {Posting.MaxSpellings} spellings of '{name}'.");
            }

            if (spelling < 0)
            {
                spelling = Spellings.Count;
                Spellings.Add(name);
            }

            postings.Add(Posting.Make(entry, rank, spelling, isLast: false));
            return true;
        }

        public void Write(Stream to, int[] recordOf, int offset)
        {
            to.WriteByte((byte)Spellings.Count);
            foreach (string spelling in Spellings)
            {
                byte[] utf8 = Encoding.UTF8.GetBytes(spelling);
                to.WriteByte((byte)utf8.Length);
                to.Write(utf8);
            }

            for (int i = 0; i < postings.Count; i++)
            {
                int posting = postings[i];
                if (Posting.Rank(posting) == NameRank.Primary)
                {
                    recordOf[Posting.Entry(posting)] = offset;
                }

                posting |= i + 1 == postings.Count ? 1 << 23 : 0;
                to.Write([(byte)posting, (byte)(posting >> 8), (byte)(posting >> 16)]);
            }
        }
    }
}
