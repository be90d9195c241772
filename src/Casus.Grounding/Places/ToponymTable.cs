using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Casus.Grounding.Places;

/// <summary>
/// Names and the entries that bear them: a hash table with open addressing over records of spellings and postings. Nothing is
/// allocated when a name is looked up.
/// </summary>
/// <remarks>
/// A slot is a little-endian uint32: the record's offset in its low 23 bits, a fingerprint of the hash above, 0 when empty. A record is
/// one byte with the number of spellings; for each a byte with its length, then its UTF-8; then its postings. The word table has,
/// by hash of a name's first word, and of its first two words and so on, the length of the longest such name, 0 for none.
/// </remarks>
/// <param name="slots">The hash table; its number of slots is a power of two.</param>
/// <param name="records">The records.</param>
/// <param name="words">The word table; its length is a power of two.</param>
internal sealed unsafe class ToponymTable(ReadOnlyMemory<byte> slots, ReadOnlyMemory<byte> records, ReadOnlyMemory<byte> words)
{
    public const int MaxChars = 96, OffsetBits = 23;

    // Pinned until the process ends, as the mapped file is: the span of its memory would cost a virtual call at each look-up.
    private readonly MemoryHandle slotsPin = slots.Pin(), recordsPin = records.Pin(), wordsPin = words.Pin();

    public ReadOnlyMemory<byte> Slots => slots;

    public ReadOnlyMemory<byte> Records => records;

    public ReadOnlyMemory<byte> Words => words;

    /// <summary>The length in characters of the longest name that may begin with a word or words; 0 when none does.</summary>
    /// <param name="words">Hash of the word by <see cref="NameFold.FirstWord"/>, or of several by <see cref="NameFold.Hash"/>, mixed.</param>
    public int LongestFrom(uint words)
    {
        var table = new ReadOnlySpan<byte>(wordsPin.Pointer, Words.Length);
        return table[(int)(words & (uint)(table.Length - 1))];
    }

    /// <summary>The places that a text names.</summary>
    /// <param name="text">The text in normal form.</param>
    /// <param name="hash">Its hash by <see cref="NameFold.Hash"/>, not yet mixed.</param>
    public NameMatch Find(scoped ReadOnlySpan<char> text, uint hash)
    {
        var table = new ReadOnlySpan<byte>(slotsPin.Pointer, slots.Length);
        uint mixed = NameFold.Mix(hash), mask = (uint)((table.Length / sizeof(uint)) - 1);
        for (uint slot = mixed & mask; ; slot = (slot + 1) & mask)
        {
            uint value = BinaryPrimitives.ReadUInt32LittleEndian(table[((int)slot * sizeof(uint))..]);
            if (value == 0)
            {
                return default;
            }

            if (value >> OffsetBits == mixed >> OffsetBits)
            {
                var match = Match(new ReadOnlySpan<byte>(recordsPin.Pointer, records.Length)[(int)(value & ((1 << OffsetBits) - 1))..], text);
                if (!match.IsEmpty)
                {
                    return match;
                }
            }
        }
    }

    /// <summary>The usual name of an entry.</summary>
    /// <param name="record">Offset of its record.</param>
    /// <param name="entry">The entry.</param>
    public string Primary(int record, int entry)
    {
        var from = records.Span[record..];
        var postings = from[SpellingsLength(from)..];
        while (true)
        {
            int posting = Posting.Read(postings);
            if (Posting.Entry(posting) == entry && Posting.Rank(posting) == NameRank.Primary)
            {
                return Encoding.UTF8.GetString(Spelling(from, Posting.Spelling(posting)));
            }

            if (Posting.IsLast(posting))
            {
                throw new InvalidDataException($"The gazetteer's record at {record} does not hold its entry {entry}.");
            }

            postings = postings[Posting.Size..];
        }
    }

    /// <summary>Names with each of their entries, in the order of the records. For checks and for building other tables.</summary>
    /// <param name="isAsked">Tells which are wanted.</param>
    public IEnumerable<(string Name, int Entry, NameRank Rank)> All(Func<int, NameRank, bool> isAsked)
    {
        for (int at = 1; at < records.Length;)
        {
            int length = SpellingsLength(records.Span[at..]), posting;
            int record = at;
            at += length;
            do
            {
                posting = Posting.Read(records.Span[at..]);
                at += Posting.Size;
                if (isAsked(Posting.Entry(posting), Posting.Rank(posting)))
                {
                    yield return (Encoding.UTF8.GetString(Spelling(records.Span[record..], Posting.Spelling(posting))), Posting.Entry(posting), Posting.Rank(posting));
                }
            }
            while (!Posting.IsLast(posting));
        }
    }

    private static NameMatch Match(ReadOnlySpan<byte> record, scoped ReadOnlySpan<char> text)
    {
        int at = 1;
        uint spellings = 0;
        for (int i = 0; i < record[0]; i++)
        {
            int length = record[at];
            spellings |= (uint)SpellingComparer.Compare(record.Slice(at + 1, length), text) << (2 * i);
            at += length + 1;
        }

        return spellings == 0 ? default : new NameMatch(record[at..], (ushort)spellings);
    }

    private static int SpellingsLength(ReadOnlySpan<byte> record)
    {
        int at = 1;
        for (int i = 0; i < record[0]; i++)
        {
            at += record[at] + 1;
        }

        return at;
    }

    private static ReadOnlySpan<byte> Spelling(ReadOnlySpan<byte> record, int number)
    {
        int at = 1;
        for (int i = 0; i < number; i++)
        {
            at += record[at] + 1;
        }

        return record.Slice(at + 1, record[at]);
    }
}
