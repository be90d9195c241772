using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Casus.Resolution.Stories;

/// <summary>Has memory brought near before it is asked for: what lies anywhere in memory is waited for otherwise.</summary>
internal static class Ahead
{
    /// <summary>Has the place of a value brought near; does nothing where the processor cannot.</summary>
    /// <param name="place">The value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Fetch<T>(ref readonly T place)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in place)));
        }
    }
}
