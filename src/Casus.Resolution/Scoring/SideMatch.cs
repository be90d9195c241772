namespace Casus.Resolution.Scoring;

/// <summary>Two lists of parties compared.</summary>
/// <param name="Conflicts">True when the lists cannot be one side of one act.</param>
/// <param name="Shared">Parties of the shorter list that are in the other.</param>
/// <param name="LogOdds">What the comparison adds; 0 when a list is empty.</param>
internal readonly record struct SideMatch(bool Conflicts, int Shared, double LogOdds)
{
    /// <summary>Compares two sides. An empty side fits all.</summary>
    /// <param name="a">Parties of one mention.</param>
    /// <param name="b">Parties of the other.</param>
    /// <param name="personsMatter">True where another person means another act: a talk, but not an offer of a state.</param>
    public static SideMatch Of(IReadOnlyList<Actor> a, IReadOnlyList<Actor> b, bool personsMatter)
    {
        if (a.Count == 0 || b.Count == 0)
        {
            return default;
        }

        if (a.Count > b.Count)
        {
            (a, b) = (b, a);
        }

        double sum = 0;
        int shared = 0, back = 0;
        for (int i = 0; i < a.Count; i++)
        {
            var best = Best(a[i], b, personsMatter);
            sum += Worth(best);
            shared += best == PartyRelation.Apart ? 0 : 1;
        }

        for (int i = 0; i < b.Count; i++)
        {
            back += Best(b[i], a, personsMatter) == PartyRelation.Apart ? 0 : 1;
        }

        bool covers = shared == a.Count || back == b.Count;
        if (!covers && shared * 2 <= a.Count)
        {
            return new SideMatch(true, shared, 0);
        }

        double lists = shared == a.Count && back == b.Count ? 0 : JoinWeights.ListDiffers;
        return new SideMatch(false, shared, (sum / a.Count) + lists);
    }

    private static PartyRelation Best(Actor actor, IReadOnlyList<Actor> others, bool personsMatter)
    {
        var best = PartyRelation.Apart;
        for (int i = 0; i < others.Count; i++)
        {
            var relation = PartyMatch.Compare(actor, others[i]);
            if (relation == PartyRelation.OtherPerson && personsMatter)
            {
                continue;
            }

            best = relation > best ? relation : best;
        }

        return best;
    }

    private static double Worth(PartyRelation relation) => relation switch
    {
        PartyRelation.Same => JoinWeights.OneSide,
        PartyRelation.PartOf => JoinWeights.OneSide * JoinWeights.PartShare,
        PartyRelation.OtherPerson => (JoinWeights.OneSide * JoinWeights.PartShare) + JoinWeights.OtherPerson,
        PartyRelation.Unknown => JoinWeights.OneSide * JoinWeights.UnknownShare,
        _ => 0,
    };
}
