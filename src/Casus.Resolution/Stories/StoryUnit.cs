namespace Casus.Resolution.Stories;

/// <summary>Reports that are taken together from here on.</summary>
/// <param name="Rows">Their rows, by day and id.</param>
/// <param name="Key">A hash of which reports they are and how they came together.</param>
internal sealed record StoryUnit(int[] Rows, ulong Key)
{
    /// <summary>Puts units together.</summary>
    /// <param name="units">The units; one is given back as it is.</param>
    /// <param name="columns">The reports.</param>
    public static StoryUnit Join(IReadOnlyList<StoryUnit> units, StoryColumns columns)
    {
        if (units.Count == 1)
        {
            return units[0];
        }

        int[] rows = [.. units.SelectMany(u => u.Rows)];
        Array.Sort(rows, columns.Compare);
        return new StoryUnit(rows, StoryHash.Mix(SumOfKeys(units)));
    }

    /// <summary>A number that stands for a set of units, whatever their order.</summary>
    public static ulong SumOfKeys(IReadOnlyList<StoryUnit> units)
    {
        ulong sum = 0;
        foreach (var unit in units)
        {
            sum += StoryHash.Mix(unit.Key);
        }

        return sum;
    }
}
