namespace Casus.Grounding.Places.Choosing;

/// <summary>A name of the report with one meaning: its mentions share their words and what qualifies them ("Paris", "Paris, Texas").</summary>
internal sealed class PlaceUnit
{
    public required string Name { get; init; }

    /// <summary>The name after the comma; null for none.</summary>
    public required PlaceUnit? Container { get; init; }

    /// <summary>True for a place named in the address of the report's site; it has no mentions.</summary>
    public bool IsSite { get; init; }

    /// <summary>Alpha-3 codes of the countries that a sentence of the name tells of, by their names or peoples.</summary>
    public HashSet<string> Beside { get; } = new(StringComparer.Ordinal);

    public List<int> Mentions { get; } = [];

    public List<PlaceOption> Options { get; } = [];

    /// <summary>The likeliest option, or null.</summary>
    public PlaceOption? Best
    {
        get
        {
            PlaceOption? best = null;
            foreach (var option in Options)
            {
                best = best is null || option.Chance > best.Chance ? option : best;
            }

            return best;
        }
    }
}
