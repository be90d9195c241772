using System.Runtime.Intrinsics.X86;

namespace Casus.Learning.Neural;

/// <summary>Which paths this machine has.</summary>
public static class DotPaths
{
    /// <summary>The fastest path of this machine.</summary>
    public static DotPath Best => AvxVnni.IsSupported ? DotPath.AvxVnni : Avx2.IsSupported ? DotPath.Avx2 : DotPath.Portable;

    /// <summary>True when this machine has the path.</summary>
    /// <param name="path">The path.</param>
    public static bool IsSupported(DotPath path) => path switch
    {
        DotPath.AvxVnni => AvxVnni.IsSupported,
        DotPath.Avx2 => Avx2.IsSupported,
        _ => true,
    };
}
