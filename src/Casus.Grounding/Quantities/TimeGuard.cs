namespace Casus.Grounding.Quantities;

/// <summary>Tells the numbers of dates and times from counts. Used for one document, sentence by sentence.</summary>
internal sealed class TimeGuard(AnnotatedDocument document)
{
    private readonly IReadOnlyList<TimeMention> times = document.Has<TimeTable>() ? document.Get<TimeTable>().Mentions : [];
    private int next;

    /// <summary>True for a number inside a time expression; asked in text order.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="phrase">The number.</param>
    public bool IsTime(QuantityTree tree, NumberPhrase phrase)
    {
        while (next < times.Count && times[next].Tokens.End <= phrase.Tokens.First)
        {
            next++;
        }

        if (next >= times.Count || !times[next].Tokens.Overlaps(phrase.Tokens))
        {
            return false;
        }

        // "killed 2000 people": a bare number before a noun is no year.
        var time = times[next].Tokens;
        int number = tree.Top(phrase.Tokens);
        return !(phrase.Tokens.End >= time.End && tree.Relation(number) == DependencyRelation.Nummod && tree.Head(number) >= time.End
            && tree.Has(tree.Head(number), QuantityCue.Person));
    }
}
