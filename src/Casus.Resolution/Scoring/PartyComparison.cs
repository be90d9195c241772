namespace Casus.Resolution.Scoring;

/// <summary>The parties of two mentions compared: side by side, or all together where sides say nothing.</summary>
internal readonly record struct PartyComparison
{
    private SideMatch First { get; init; }

    private SideMatch Second { get; init; }

    private int Times { get; init; }

    private int Missing { get; init; }

    private bool IsSaid { get; init; }

    private bool IsRepeated { get; init; }

    private bool IsOtherSpeaker { get; init; }

    private bool IsOneBody { get; init; }

    /// <summary>True when a side cannot be one.</summary>
    public bool Conflicts => First.Conflicts || Second.Conflicts;

    /// <summary>Parties in common that have a code.</summary>
    public int Named => First.Named + Second.Named;

    /// <summary>True when one person is the target of both.</summary>
    public bool IsPersonHarmed => Second.Persons > 0;

    /// <summary>True where another person means another act: talks, and two meetings to come.</summary>
    /// <param name="a">A mention.</param>
    /// <param name="b">A mention.</param>
    public static bool PersonsMatter(MentionFacts a, MentionFacts b) =>
        a.IsTalk || (a.IsMeetingAhead && b.IsMeetingAhead);

    /// <summary>Compares.</summary>
    /// <param name="a">A mention.</param>
    /// <param name="b">A mention.</param>
    public static PartyComparison Of(MentionFacts a, MentionFacts b)
    {
        // A state acts through many.
        bool persons = PersonsMatter(a, b), isRepeated = a.IsRepeated;
        if (a.IsSymmetric || b.IsSymmetric)
        {
            var all = SideMatch.Of(a.Parties, b.Parties, persons, a.IsSaid);
            return new PartyComparison { First = all, Times = Math.Min(2, all.Shared), Missing = OneSided(a.Parties, b.Parties), IsSaid = a.IsSaid, IsRepeated = isRepeated };
        }

        return new PartyComparison
        {
            First = SideMatch.Of(a.Sources, b.Sources, persons, a.IsSaid),
            Second = SideMatch.Of(a.Targets, b.Targets, persons, a.IsSaid),
            Times = 1,
            IsSaid = a.IsSaid,
            IsOtherSpeaker = a.IsSaid && AreOthers(a.Sources, b.Sources),
            IsRepeated = isRepeated,
            IsOneBody = !isRepeated && ShareBody(a.Targets, b.Targets),
            Missing = OneSided(a.Sources, b.Sources) + OneSided(a.Targets, b.Targets),
        };
    }

    /// <summary>Adds what the comparison tells.</summary>
    /// <param name="tally">Where it goes.</param>
    /// <param name="oneReport">True when both stand in one report.</param>
    public void AddTo(in JoinTally tally, bool oneReport)
    {
        First.AddTo(tally, Times, IsSaid);
        Second.AddTo(tally, Times, IsSaid);
        tally.Add(JoinFeature.SamePerson, Math.Min(2, First.Persons + Second.Persons));
        tally.Add(oneReport ? JoinFeature.BothSidesHere : IsRepeated ? JoinFeature.BothSidesAgain : JoinFeature.BothSides, (First.Named > 0 && Second.Named > 0) || (Second.Count == 0 && First.Named > 1) ? 1 : 0);
        tally.Add(JoinFeature.NobodyShared, Named == 0 ? 1 : 0);
        tally.Add(oneReport ? JoinFeature.SideMissingHere : JoinFeature.SideMissing, Missing);
        tally.Add(JoinFeature.OtherSpeaker, IsOtherSpeaker ? 1 : 0);
        tally.Add(JoinFeature.SameBody, IsOneBody && !oneReport ? 1 : 0);
    }

    private static bool AreOthers(Actor[] a, Actor[] b)
    {
        foreach (var x in a)
        {
            foreach (var y in b)
            {
                if (x.Person is null || y.Person is null || PartyMatch.SamePerson(x.Person, y.Person))
                {
                    return false;
                }
            }
        }

        return a.Length > 0 && b.Length > 0;
    }

    private static bool ShareBody(Actor[] a, Actor[] b)
    {
        foreach (var x in a)
        {
            foreach (var y in b)
            {
                if (IsBody(x) && IsBody(y) && PartyMatch.Compare(x, y) == PartyRelation.Same)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsBody(Actor actor) => !actor.Code.IsEmpty && actor.Person is null && actor.Sector.Length > 0 && !PartyMatch.IsState(actor);

    private static int OneSided(Actor[] a, Actor[] b) => a.Length == 0 != (b.Length == 0) ? 1 : 0;
}
