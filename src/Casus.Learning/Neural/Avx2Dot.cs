using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Casus.Learning.Neural;

/// <summary>
/// AVX2. The product of an unsigned and a signed byte, added in pairs, would saturate 16 bits (255 × 127 × 2); magnitudes of the
/// inputs with signs moved to the weights do not: 127 × 127 × 2 = 32,258.
/// </summary>
internal readonly struct Avx2Dot : IDotProduct
{
    public static bool IsShifted => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Ready(Vector256<byte> inputs) => inputs ^ Vector256.Create((byte)128);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Add(Vector256<int> sums, Vector256<byte> inputs, Vector256<sbyte> weights)
    {
        var pairs = Avx2.MultiplyAddAdjacent(Avx2.Abs(inputs.AsSByte()), Avx2.Sign(weights, inputs.AsSByte()));
        return sums + Avx2.MultiplyAddAdjacent(pairs, Vector256<short>.One);
    }
}
