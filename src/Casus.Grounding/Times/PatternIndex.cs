namespace Casus.Grounding.Times;

/// <summary>Patterns as a tree over their elements, so that what many begin with is read once. Immutable.</summary>
internal sealed class PatternIndex
{
    /// <summary>Builds the tree.</summary>
    /// <param name="patterns">The patterns of all rules, in rule order.</param>
    public PatternIndex(IReadOnlyList<TimePattern> patterns)
    {
        // Of two forms of one rule that match the same words the one that begins with a word holds, then the one whose class comes first.
        var firstFields = patterns.Where(p => p.Elements[0].Word < 0).Select(p => p.Elements[0].Field).Distinct().ToList();
        Root = new PatternNode([.. patterns.OrderBy(p => p.Rule.Order)
            .ThenBy(p => p.Elements[0].Word < 0 ? firstFields.IndexOf(p.Elements[0].Field) : -1)
            .Select((p, rank) => (p, rank))], 0);
    }

    /// <summary>Where every pattern begins.</summary>
    public PatternNode Root { get; }
}
