using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Casus.Learning.Neural;

/// <summary>AVX-VNNI: unsigned inputs with signed weights, added without saturation.</summary>
internal readonly struct VnniDot : IDotProduct
{
    public static bool IsShifted => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Ready(Vector256<byte> inputs) => inputs;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Add(Vector256<int> sums, Vector256<byte> inputs, Vector256<sbyte> weights) =>
        AvxVnni.MultiplyWideningAndAdd(sums, inputs, weights);
}
