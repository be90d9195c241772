namespace Casus.Grounding.Times;

/// <summary>Patterns by what they begin with. Immutable.</summary>
internal sealed class PatternIndex
{
    private static readonly TimePattern[] Nothing = [];
    private readonly TimePattern[][] byWord;
    private readonly TimePattern[][] byField;

    /// <summary>Sorts the patterns.</summary>
    /// <param name="patterns">The patterns of all rules, in rule order.</param>
    /// <param name="wordCount">How many words have numbers.</param>
    public PatternIndex(List<TimePattern> patterns, int wordCount)
    {
        byWord = new TimePattern[wordCount][];
        byField = new TimePattern[(int)TimeField.InfinitiveCue + 1][];
        Array.Fill(byWord, Nothing);
        Array.Fill(byField, Nothing);
        foreach (IGrouping<int, TimePattern> group in patterns.Where(p => p.Elements[0].Word >= 0).GroupBy(p => p.Elements[0].Word))
        {
            byWord[group.Key] = [.. group];
        }

        foreach (IGrouping<TimeField, TimePattern> group in patterns.Where(p => p.Elements[0].Word < 0).GroupBy(p => p.Elements[0].Field))
        {
            byField[(int)group.Key] = [.. group];
        }

        FirstFields = [.. patterns.Where(p => p.Elements[0].Word < 0).Select(p => p.Elements[0].Field).Distinct()];
    }

    /// <summary>The classes with which patterns begin.</summary>
    public TimeField[] FirstFields { get; }

    /// <summary>The patterns that begin with a word.</summary>
    /// <param name="word">A word number or -1.</param>
    public TimePattern[] BeginningWith(int word) => word < 0 ? Nothing : byWord[word];

    /// <summary>The patterns that begin with a class of words.</summary>
    /// <param name="field">The class.</param>
    public TimePattern[] BeginningWith(TimeField field) => byField[(int)field];
}
