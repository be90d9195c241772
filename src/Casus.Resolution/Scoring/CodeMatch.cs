namespace Casus.Resolution.Scoring;

/// <summary>Compares CAMEO codes by their digits: 040 is the general code of 041, 18 of 183 and 1831.</summary>
internal static class CodeMatch
{
    /// <summary>True when the second code is the first or a more specific one.</summary>
    /// <param name="general">A CAMEO code.</param>
    /// <param name="specific">A CAMEO code.</param>
    public static bool Holds(string general, string specific) =>
        general == specific || (specific.Length > 2 && specific.StartsWith(Stem(general), StringComparison.Ordinal)
            && !(specific.Length == 3 && specific[2] == '0'));

    /// <summary>True when one of the codes refines the other.</summary>
    /// <param name="a">A CAMEO code.</param>
    /// <param name="b">A CAMEO code.</param>
    public static bool Refines(string a, string b) => Holds(a, b) || Holds(b, a);

    /// <summary>True when both codes have one root (the first two digits).</summary>
    /// <param name="a">A CAMEO code.</param>
    /// <param name="b">A CAMEO code.</param>
    public static bool OneRoot(string a, string b) => a.Length >= 2 && b.Length >= 2 && a[0] == b[0] && a[1] == b[1];

    /// <summary>True for the general code of a root: 030, 190.</summary>
    /// <param name="code">A CAMEO code.</param>
    public static bool IsGeneral(string code) => code.Length == 3 && code[2] == '0';

    private static ReadOnlySpan<char> Stem(string code) => IsGeneral(code) ? code.AsSpan(0, 2) : code;
}
