using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Casus.Resolution.Stories;

/// <summary>The terms of one report, laid out for comparing it with many.</summary>
internal sealed class TermProbe
{
    private const int SlotBits = 12, Shift = 32 - SlotBits; // far more slots than terms, so that few want one slot
    private const uint WeightMask = (1u << StoryTerm.WeightBits) - 1;

    private readonly uint[] slots = new uint[1 << SlotBits]; // by upper bits of the hash: a term, or 0
    private readonly List<uint> others = [];                 // terms whose slot another one has
    private uint[] terms = [];

    /// <summary>Takes the terms of a report in the place of those before.</summary>
    /// <param name="newTerms">Its terms, each once.</param>
    public void Take(uint[] newTerms)
    {
        foreach (uint term in terms)
        {
            slots[term >> Shift] = 0;
        }

        others.Clear();
        terms = newTerms;
        foreach (uint term in terms)
        {
            if (slots[term >> Shift] == 0)
            {
                slots[term >> Shift] = term;
            }
            else
            {
                others.Add(term);
            }
        }
    }

    /// <summary>The sum of the products of the weights of terms that both reports have, 0 to 1.</summary>
    /// <param name="report">The other report's terms.</param>
    public float Product(ReadOnlySpan<uint> report)
    {
        int done = Avx2.IsSupported ? report.Length & ~7 : 0;
        int sum = done > 0 ? Gather(report[..done]) : 0;
        sum += Single(report[done..]);
        foreach (uint term in others)
        {
            int at = report.IndexOfAnyInRange(term & ~WeightMask, term | WeightMask);
            sum += at < 0 ? 0 : StoryTerm.Weight(term) * StoryTerm.Weight(report[at]);
        }

        return sum / StoryTerm.Unit;
    }

    /// <summary>The sum for terms one by one, but for those that have no slot: what <see cref="Gather"/> does eight at a time.</summary>
    internal int Single(ReadOnlySpan<uint> report)
    {
        int sum = 0;
        foreach (uint other in report)
        {
            uint own = slots[other >> Shift];
            sum += (own ^ other) <= WeightMask ? StoryTerm.Weight(own) * StoryTerm.Weight(other) : 0;
        }

        return sum;
    }

    /// <summary>The sum for terms whose count is a multiple of eight.</summary>
    internal unsafe int Gather(ReadOnlySpan<uint> report)
    {
        var sum = Vector256<int>.Zero;
        var mask = Vector256.Create((int)WeightMask);
        fixed (uint* table = slots)
        {
            for (int i = 0; i < report.Length; i += Vector256<uint>.Count)
            {
                var other = Vector256.LoadUnsafe(ref Unsafe.Add(ref MemoryMarshal.GetReference(report), i));
                var own = Avx2.GatherVector256(table, (other >>> Shift).AsInt32(), sizeof(uint));
                var isSame = Vector256.Equals(own >>> StoryTerm.WeightBits, other >>> StoryTerm.WeightBits).AsInt32();
                sum += (own.AsInt32() & mask) * (other.AsInt32() & mask) & isSame;
            }
        }

        return Vector256.Sum(sum);
    }
}
