using Casus.Resolution.Stories;

namespace Casus.Resolution.Origins;

/// <summary>
/// A sketch of a text: the smallest hashes of its runs of five words (bottom-k sketch, Broder 1997). Of two sketches the
/// share of runs that the texts have in common can be told.
/// </summary>
internal static class ShingleSketch
{
    /// <summary>Words in a run.</summary>
    public const int RunLength = 5;

    /// <summary>Hashes kept at most.</summary>
    public const int Size = 192;

    /// <summary>Texts that share this much are copies of one text.</summary>
    public const double NearCopy = 0.4;

    /// <summary>Texts that share this much and credit one agency rest on its text.</summary>
    public const double AgencyCopy = 0.12;

    /// <summary>A text of which this much stands in another is an excerpt of it.</summary>
    public const double Excerpt = 0.5;

    private const int LeastShared = 12; // hashes in common that tell an excerpt from a stock phrase
    private const int Head = 24; // hashes that are compared first

    /// <summary>Hashes a word without regard to case.</summary>
    /// <param name="word">The word.</param>
    public static ulong HashWord(ReadOnlySpan<char> word)
    {
        ulong hash = StoryHash.Start;
        foreach (char c in word)
        {
            hash = StoryHash.Add(hash, char.ToLowerInvariant(c));
        }

        return hash;
    }

    /// <summary>Makes the sketch of a text.</summary>
    /// <param name="words">Hashes of its words in text order.</param>
    /// <returns>At most <see cref="Size"/> hashes in ascending order; none for a text shorter than a run.</returns>
    public static ulong[] Make(ReadOnlySpan<ulong> words)
    {
        var runs = new SortedSet<ulong>();
        for (int i = 0; i + RunLength <= words.Length; i++)
        {
            ulong hash = StoryHash.Start;
            for (int k = 0; k < RunLength; k++)
            {
                hash = StoryHash.Mix(hash ^ words[i + k]);
            }

            if (runs.Count < Size || hash < runs.Max)
            {
                runs.Add(hash);
                if (runs.Count > Size)
                {
                    runs.Remove(runs.Max);
                }
            }
        }

        return [.. runs];
    }

    /// <summary>The share of runs that two texts have in common, 0 to 1 (estimated for long texts).</summary>
    /// <param name="a">A sketch, ascending.</param>
    /// <param name="b">A sketch, ascending.</param>
    public static double Resemblance(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        int union = 0, shared = 0, i = 0, j = 0;
        while (union < Size && (i < a.Length || j < b.Length))
        {
            bool takeA = j >= b.Length || (i < a.Length && a[i] <= b[j]), takeB = i >= a.Length || (j < b.Length && b[j] <= a[i]);
            shared += takeA && takeB ? 1 : 0;
            i += takeA ? 1 : 0;
            j += takeB ? 1 : 0;
            union++;
        }

        return union == 0 ? 0 : (double)shared / union;
    }

    /// <summary>The share of runs that two texts have in common, from the upper halves of their smallest hashes.</summary>
    /// <param name="a">Part of a sketch, ascending.</param>
    /// <param name="b">Part of a sketch, ascending.</param>
    /// <param name="size">How many hashes a part holds at most.</param>
    public static double Resemblance(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b, int size)
    {
        int union = 0, shared = 0;
        for (int i = 0, j = 0; union < size && (i < a.Length || j < b.Length); union++)
        {
            bool takeA = j >= b.Length || (i < a.Length && a[i] <= b[j]), takeB = i >= a.Length || (j < b.Length && b[j] <= a[i]);
            shared += takeA && takeB ? 1 : 0;
            i += takeA ? 1 : 0;
            j += takeB ? 1 : 0;
        }

        return union == 0 ? 0 : (double)shared / union;
    }

    /// <summary>
    /// The share of the runs of the shorter text that stand in the longer one, 0 to 1; 0 where too few hashes are in both to tell.
    /// Of a text longer than its sketch only the hashes below its last one are known, so only those are compared.
    /// </summary>
    /// <param name="a">A sketch, ascending.</param>
    /// <param name="b">A sketch, ascending.</param>
    public static double Containment(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        ulong limit = Math.Min(Limit(a), Limit(b));
        int inA = 0, inB = 0, shared = 0, i = 0, j = 0;
        while ((i < a.Length && a[i] <= limit) || (j < b.Length && b[j] <= limit))
        {
            bool takeA = i < a.Length && a[i] <= limit && (j >= b.Length || b[j] > limit || a[i] <= b[j]);
            bool takeB = j < b.Length && b[j] <= limit && (i >= a.Length || a[i] > limit || b[j] <= a[i]);
            shared += takeA && takeB ? 1 : 0;
            inA += takeA ? 1 : 0;
            inB += takeB ? 1 : 0;
            i += takeA ? 1 : 0;
            j += takeB ? 1 : 0;
        }

        return shared < LeastShared ? 0 : (double)shared / Math.Min(inA, inB);
    }

    private static ulong Limit(ReadOnlySpan<ulong> sketch) => sketch.Length < Size ? ulong.MaxValue : sketch[^1];

    /// <summary>True when two sketches have a hash in common; what has none in common is neither copy nor excerpt.</summary>
    /// <param name="a">A sketch, ascending.</param>
    /// <param name="b">A sketch, ascending.</param>
    public static bool ShareAny(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            ulong x = a[i], y = b[j];
            if (x == y)
            {
                return true;
            }

            int isLower = x < y ? 1 : 0; // without a branch that nothing can foretell
            i += isLower;
            j += 1 - isLower;
        }

        return false;
    }

    /// <summary>True when two texts have one of their smallest hashes in common, as copies all but surely have.</summary>
    /// <param name="a">A sketch, ascending.</param>
    /// <param name="b">A sketch, ascending.</param>
    public static bool MayBeCopies(IReadOnlyList<ulong> a, IReadOnlyList<ulong> b)
    {
        for (int i = 0, j = 0; i < Math.Min(Head, a.Count) && j < Math.Min(Head, b.Count);)
        {
            if (a[i] == b[j])
            {
                return true;
            }

            bool isLower = a[i] < b[j];
            i += isLower ? 1 : 0;
            j += isLower ? 0 : 1;
        }

        return false;
    }
}
