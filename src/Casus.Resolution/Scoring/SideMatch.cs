namespace Casus.Resolution.Scoring;

/// <summary>Two lists of parties compared; all zero when one is empty.</summary>
internal readonly record struct SideMatch
{
    private static readonly JoinFeature[] Features =
        [JoinFeature.OtherKind, JoinFeature.OtherKind, JoinFeature.UnnamedParty, JoinFeature.AlikeParty, JoinFeature.OtherPerson, JoinFeature.PartOfParty, JoinFeature.SameParty];

    /// <summary>True when the lists cannot be one side of one act.</summary>
    public bool Conflicts { get; private init; }

    /// <summary>Parties of the shorter list that can be in the other.</summary>
    public int Shared { get; private init; }

    /// <summary>Parties of the shorter list that have a code and are in the other: the same, a part, or another person of it.</summary>
    public int Named { get; private init; }

    /// <summary>True when one list names a party more than the other.</summary>
    public bool ListsDiffer { get; private init; }

    /// <summary>How many parties the shorter list has.</summary>
    public int Count { get; private init; }

    /// <summary>Persons of the shorter list that are in the other.</summary>
    public int Persons { get; private init; }

    private RelationCounts Counts { get; init; }

    /// <summary>Compares two sides. An empty side fits all.</summary>
    /// <param name="a">Parties of one mention.</param>
    /// <param name="b">Parties of the other.</param>
    /// <param name="personsMatter">True where another person means another act: a talk, but not an offer of a state.</param>
    /// <param name="kindsMatter">False for attacks and the like: one bomb has a bank and an officer as its target.</param>
    public static SideMatch Of(Actor[] a, Actor[] b, bool personsMatter, bool kindsMatter = true)
    {
        if (a.Length == 0 || b.Length == 0)
        {
            return default;
        }

        if (a.Length > b.Length)
        {
            (a, b) = (b, a);
        }

        var counts = default(RelationCounts);
        var least = kindsMatter ? PartyRelation.Unknown : PartyRelation.OtherKind;
        int shared = 0, named = 0, persons = 0, back = 0;
        for (int i = 0; i < a.Length; i++)
        {
            var best = Best(a[i], b, personsMatter, kindsMatter);
            counts[(int)best]++;
            shared += best >= least ? 1 : 0;
            persons += best == PartyRelation.Same && a[i].Person is not null ? 1 : 0;
            named += best > PartyRelation.Alike ? 1 : 0;
        }

        for (int i = 0; i < b.Length; i++)
        {
            back += Best(b[i], a, personsMatter, kindsMatter) >= least ? 1 : 0;
        }

        bool covers = shared == a.Length || back == b.Length;
        return new SideMatch
        {
            Conflicts = !covers && shared * 2 <= a.Length,
            Shared = shared,
            Named = named,
            Persons = persons,
            ListsDiffer = shared != a.Length || back != b.Length,
            Count = a.Length,
            Counts = counts,
        };
    }

    /// <summary>Adds what the comparison tells; nothing when a list is empty.</summary>
    /// <param name="tally">Where it goes.</param>
    /// <param name="times">How often it counts.</param>
    /// <param name="isSaid">True for what is said: who says it to whom is what it is.</param>
    public void AddTo(in JoinTally tally, int times, bool isSaid)
    {
        for (int i = (int)PartyRelation.OtherKind; Count > 0 && i < Features.Length; i++)
        {
            var feature = isSaid && Features[i] == JoinFeature.UnnamedParty ? JoinFeature.UnnamedSpeaker : Features[i];
            tally.Add(feature, times * Counts[i] / (double)Count);
        }

        tally.Add(JoinFeature.ListDiffers, ListsDiffer ? times : 0);
    }

    private static PartyRelation Best(Actor actor, Actor[] others, bool personsMatter, bool kindsMatter)
    {
        var best = PartyRelation.Apart;
        for (int i = 0; i < others.Length; i++)
        {
            var relation = PartyMatch.Compare(actor, others[i]);
            if (relation == PartyRelation.OtherPerson && personsMatter)
            {
                continue;
            }

            // "A bomb hit a police patrol, killing 20 people."
            relation = relation == PartyRelation.Apart && !kindsMatter && PartyMatch.AreBystanders(actor, others[i]) ? PartyRelation.OtherKind : relation;
            best = relation > best ? relation : best;
        }

        return best;
    }

    // one count for each PartyRelation
    [System.Runtime.CompilerServices.InlineArray(7)]
    private struct RelationCounts
    {
        private int first;
    }
}
