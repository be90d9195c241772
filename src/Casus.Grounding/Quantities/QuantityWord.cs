namespace Casus.Grounding.Quantities;

/// <summary>What one word says of counted things. Immutable once its lexicon is loaded.</summary>
internal sealed class QuantityWord
{
    private const string People = "people", Weak = "weak";
    private static readonly int Cues = Enum.GetValues<QuantityCue>().Length;
    private readonly string?[] kinds = new string?[Cues];
    private readonly bool[] needPeople = new bool[Cues];
    private readonly bool[] yields = new bool[Cues];
    private readonly List<(string Mate, string Kind)> mates = [];

    /// <summary>The least number that counts before a <see cref="QuantityCue.Noun"/> when nothing else says what happened.</summary>
    public int Least { get; private set; }

    /// <summary>The words it counts with, and what it then counts.</summary>
    public IReadOnlyList<(string Mate, string Kind)> Mates => mates;

    /// <summary>The kind that the word counts with a cue, or null when it has not that cue; empty for cues without a kind.</summary>
    public string? Kind(QuantityCue cue) => kinds[(int)cue];

    /// <summary>True when the word has the cue.</summary>
    public bool Has(QuantityCue cue) => kinds[(int)cue] is not null;

    /// <summary>True for a word of which no more is known than that it is a person.</summary>
    public bool IsPersonOnly { get; private set; }

    /// <summary>True when the word counts people only.</summary>
    public bool NeedsPeople(QuantityCue cue) => needPeople[(int)cue];

    /// <summary>True when a noun that has a kind of its own says more than the word: "hold 26 hostages".</summary>
    public bool Yields(QuantityCue cue) => yields[(int)cue];

    /// <summary>Adds a row of the table.</summary>
    /// <returns>False when the last cell is neither empty, "people", "weak" nor a number where it must be one of them.</returns>
    public bool Add(QuantityCue cue, string kind, string condition)
    {
        IsPersonOnly = cue == QuantityCue.Person && !kinds.Any(k => k is not null);
        kinds[(int)cue] = kind;
        if (cue == QuantityCue.With)
        {
            mates.Add((condition, kind));
            return condition.Length > 0;
        }

        needPeople[(int)cue] = condition is People or Weak;
        yields[(int)cue] = condition == Weak;
        if (condition is "" or People or Weak)
        {
            return true;
        }

        bool isNumber = int.TryParse(condition, out int least);
        Least = least;
        return isNumber;
    }
}
