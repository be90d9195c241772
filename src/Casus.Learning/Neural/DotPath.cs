namespace Casus.Learning.Neural;

/// <summary>How products of bytes are added up. Every path gives the same integers.</summary>
public enum DotPath
{
    /// <summary>Plain loops, for any machine.</summary>
    Portable,

    /// <summary>AVX2: pairs of bytes to 16 bits, then to 32.</summary>
    Avx2,

    /// <summary>AVX-VNNI: four bytes to 32 bits at once.</summary>
    AvxVnni,
}
