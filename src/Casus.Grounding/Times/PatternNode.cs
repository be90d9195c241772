namespace Casus.Grounding.Times;

/// <summary>What may follow once the first elements of a pattern have matched. Patterns with one beginning share its nodes. Immutable.</summary>
internal sealed class PatternNode
{
    private readonly int[] words; // rising
    private readonly PatternNode[] afterWords;
    private readonly PatternStep[] steps; // by class
    private readonly PatternEnd[] ends; // by rank

    /// <summary>Makes the node and all below it.</summary>
    /// <param name="patterns">The patterns that pass through it, with their ranks.</param>
    /// <param name="depth">How many of their elements lie before it.</param>
    public PatternNode(IReadOnlyList<(TimePattern Pattern, int Rank)> patterns, int depth)
    {
        ends = [.. patterns.Where(p => p.Pattern.Elements.Length == depth).Select(p => new PatternEnd(p.Pattern.Rule, p.Rank)).OrderBy(e => e.Rank)];
        var following = patterns.Where(p => p.Pattern.Elements.Length > depth).GroupBy(p => p.Pattern.Elements[depth])
            .Select(g => (Element: g.Key, Node: new PatternNode([.. g], depth + 1))).ToList();
        var byWord = following.Where(f => f.Element.Word >= 0).OrderBy(f => f.Element.Word).ToList();
        words = [.. byWord.Select(f => f.Element.Word)];
        afterWords = [.. byWord.Select(f => f.Node)];
        steps = [.. following.Where(f => f.Element.Word < 0).OrderBy(f => f.Element.Field)
            .Select(f => new PatternStep(f.Element.Field, f.Element.Slot, f.Node))];
        Fields = FieldSet.Of([.. steps.Select(s => s.Field)]);
    }

    /// <summary>The rules whose patterns are complete here, by rank.</summary>
    public ReadOnlySpan<PatternEnd> Ends => ends;

    /// <summary>The ways on over classes of words; those over one class stand together.</summary>
    public ReadOnlySpan<PatternStep> Steps => steps;

    /// <summary>The classes of <see cref="Steps"/>.</summary>
    public FieldSet Fields { get; }

    /// <summary>The node after a word; null when no pattern goes on with it.</summary>
    /// <param name="word">A word number or -1.</param>
    public PatternNode? After(int word)
    {
        int index = word < 0 ? -1 : words.AsSpan().BinarySearch(word);
        return index < 0 ? null : afterWords[index];
    }
}
