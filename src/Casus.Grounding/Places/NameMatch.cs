using System.Runtime.CompilerServices;

namespace Casus.Grounding.Places;

/// <summary>What a <see cref="ToponymTable"/> found: postings, and how the text spells each of the record's spellings.</summary>
internal ref struct NameMatch
{
    private ReadOnlySpan<byte> postings; // three bytes each: entry 18 bits, rank 2, spelling 3, last 1
    private readonly ushort spellings;   // a SpellingMatch of two bits for each of the record's spellings

    internal NameMatch(ReadOnlySpan<byte> postings, ushort spellings)
    {
        this.postings = postings;
        this.spellings = spellings;
    }

    public readonly bool IsEmpty => postings.IsEmpty;

    /// <summary>Takes the next hit.</summary>
    public bool TryTake(out PlaceHit hit)
    {
        while (postings.Length > 0)
        {
            int posting = Posting.Read(postings);
            postings = Posting.IsLast(posting) ? default : postings[Posting.Size..];
            var spelling = (SpellingMatch)((spellings >> (2 * Posting.Spelling(posting))) & 3);
            if (spelling != SpellingMatch.None)
            {
                hit = new PlaceHit(Posting.Entry(posting), Posting.Rank(posting), spelling);
                return true;
            }
        }

        Unsafe.SkipInit(out hit);
        return false;
    }
}
