using System.Numerics;
using System.Runtime.InteropServices;

namespace Casus.Grounding.Phrases;

/// <summary>Words or phrases by number, found by their characters without a string being made. By exact case. Immutable and safe to share.</summary>
internal sealed class WordIndex
{
    private readonly string[] words;
    private readonly int[] slots; // a word's number + 1, at or after the place its hash gives; 0: nobody

    /// <summary>Numbers the words as they come, from 0.</summary>
    /// <param name="words">The words; each once.</param>
    public WordIndex(IEnumerable<string> words)
    {
        this.words = [.. words];
        slots = new int[BitOperations.RoundUpToPowerOf2((uint)(2 * this.words.Length) + 2)];
        for (int number = 0; number < this.words.Length; number++)
        {
            int slot = SlotOf(this.words[number]);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            slots[slot] = number + 1;
        }
    }

    /// <summary>How many words there are.</summary>
    public int Count => words.Length;

    /// <summary>The number of a word; -1 when it is not there.</summary>
    /// <param name="word">The word.</param>
    public int Find(ReadOnlySpan<char> word)
    {
        for (int slot = SlotOf(word); slots[slot] != 0; slot = (slot + 1) & (slots.Length - 1))
        {
            if (word.SequenceEqual(words[slots[slot] - 1]))
            {
                return slots[slot] - 1;
            }
        }

        return -1;
    }

    // Four characters a step: a multiplication by an odd number (2^64 over the golden ratio) spreads them.
    private int SlotOf(ReadOnlySpan<char> word)
    {
        const ulong Spread = 0x9E3779B97F4A7C15;
        ulong hash = (ulong)word.Length;
        ReadOnlySpan<ulong> fours = MemoryMarshal.Cast<char, ulong>(word);
        foreach (ulong four in fours)
        {
            hash = (BitOperations.RotateLeft(hash, 23) ^ four) * Spread;
        }

        foreach (char c in word[(4 * fours.Length)..])
        {
            hash = (BitOperations.RotateLeft(hash, 23) ^ c) * Spread;
        }

        return (int)(hash >> 33) & (slots.Length - 1);
    }
}
