namespace Casus.Resolution.Scoring;

/// <summary>The acts that a story's mentions tell, each once. Not for several threads.</summary>
internal sealed class ActTable
{
    private readonly Dictionary<EventMention, MentionAct> known = new(ByAct.Instance);

    /// <summary>The act of a mention.</summary>
    /// <param name="mention">The mention.</param>
    public MentionAct Of(EventMention mention)
    {
        if (!known.TryGetValue(mention, out var act))
        {
            known.Add(mention, act = new MentionAct(mention, known.Count, this));
        }

        return act;
    }

    // All that comparing acts asks of a mention.
    private sealed class ByAct : IEqualityComparer<EventMention>
    {
        public static readonly ByAct Instance = new();

        public bool Equals(EventMention? x, EventMention? y) => x is not null && y is not null
            && x.Lemma == y.Lemma && x.Code == y.Code && x.Content == y.Content && x.ContentLemmas.SequenceEqual(y.ContentLemmas, StringComparer.Ordinal);

        public int GetHashCode(EventMention obj) =>
            HashCode.Combine(string.GetHashCode(obj.Lemma, StringComparison.Ordinal), string.GetHashCode(obj.Code.Cameo ?? "", StringComparison.Ordinal), obj.ContentLemmas.Count);
    }
}
