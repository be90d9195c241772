namespace Casus.Resolution.Scoring;

/// <summary>
/// Marks that tell at one look that two sides cannot have a party in common: parties can be the same only when they share a
/// code or an id, or when one has no code. Most pairs of mentions are told apart so, without comparing names.
/// </summary>
internal static class PartyMarks
{
    /// <summary>The marks of a side; 0 for an empty one, which fits all.</summary>
    /// <param name="parties">The side.</param>
    public static ulong Of(IReadOnlyList<Actor> parties)
    {
        ulong marks = 0;
        for (int i = 0; i < parties.Count; i++)
        {
            marks |= parties[i].Code.IsEmpty ? ulong.MaxValue : Mark(parties[i].Code.Value) | (parties[i].Id is { } id ? Mark(id) : 0);
        }

        return marks;
    }

    /// <summary>True when both sides name somebody and have nobody in common.</summary>
    /// <param name="a">Marks of a side.</param>
    /// <param name="b">Marks of the other.</param>
    public static bool Differ(ulong a, ulong b) => a != 0 && b != 0 && (a & b) == 0;

    private static ulong Mark(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
        {
            hash = (hash ^ c) * 16777619;
        }

        return 1UL << (int)((hash ^ (hash >> 16)) & 63);
    }
}
