using System.Diagnostics;

namespace Casus.Grounding.Times;

/// <summary>A set of <see cref="TimeField"/>: what a piece can be, asked in one step.</summary>
/// <param name="Bits">Bit n stands for field n.</param>
internal readonly record struct FieldSet(ulong Bits)
{
    /// <summary>A set of fields.</summary>
    /// <param name="fields">The fields; each below 64.</param>
    public static FieldSet Of(params ReadOnlySpan<TimeField> fields)
    {
        ulong bits = 0;
        foreach (TimeField field in fields)
        {
            Debug.Assert((int)field < 64, "a set of fields has 64 places");
            bits |= 1UL << (int)field;
        }

        return new FieldSet(bits);
    }

    /// <summary>True when the field is in the set.</summary>
    /// <param name="field">The field.</param>
    public bool Has(TimeField field) => (Bits >> (int)field & 1) != 0;

    /// <summary>True when the sets share a field.</summary>
    /// <param name="other">The other set.</param>
    public bool Overlaps(FieldSet other) => (Bits & other.Bits) != 0;

    /// <summary>The fields of either set.</summary>
    /// <param name="left">A set.</param>
    /// <param name="right">Another.</param>
    public static FieldSet operator |(FieldSet left, FieldSet right) => new(left.Bits | right.Bits);
}
