namespace Casus.Resolution.Scoring;

/// <summary>Compares parties: a minister, a ministry and a capital that acts are parts of one state.</summary>
internal static class PartyMatch
{
    /// <summary>How two parties stand to each other.</summary>
    /// <param name="a">A party.</param>
    /// <param name="b">A party.</param>
    public static PartyRelation Compare(Actor a, Actor b)
    {
        if (a.Id is not null && a.Id == b.Id)
        {
            return PartyRelation.Same;
        }

        if (a.Code.IsEmpty || b.Code.IsEmpty)
        {
            return CompareUncoded(a, b);
        }

        if (a.Code != b.Code || !OneKind(a, b))
        {
            return PartyRelation.Apart;
        }

        if (a.Person is not null && b.Person is not null && !SamePerson(a.Person, b.Person))
        {
            return PartyRelation.OtherPerson;
        }

        // A president and the parliament are two organs, whoever speaks for the state.
        if (a.Sector != b.Sector && a.Sector.Length > 0 && b.Sector.Length > 0)
        {
            return PartyRelation.OtherPerson;
        }

        return a.Sector == b.Sector && (a.Person is null) == (b.Person is null) ? PartyRelation.Same : PartyRelation.PartOf;
    }

    /// <summary>True for a state, its organs and its officials.</summary>
    /// <param name="actor">A party with a code.</param>
    public static bool IsState(Actor actor) => Family(actor.Sector) == 0;

    /// <summary>True for the people of a country and those in its service, of whom one happening can strike both.</summary>
    /// <param name="a">A party.</param>
    /// <param name="b">A party.</param>
    public static bool AreBystanders(Actor a, Actor b) =>
        !a.Code.IsEmpty && a.Code == b.Code && a.Id is null && b.Id is null && Family(a.Sector) != 1 && Family(b.Sector) != 1;

    /// <summary>True when both names can be one person's: the same last name, or spellings of it that differ at the end.</summary>
    /// <param name="a">A name.</param>
    /// <param name="b">A name.</param>
    public static bool SamePerson(string a, string b)
    {
        var x = LastWord(a);
        var y = LastWord(b);
        if (x.Equals(y, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        int shared = x.CommonPrefixLength(y), longest = Math.Max(x.Length, y.Length);
        return shared >= 4 && longest - shared <= 2;
    }

    private static ReadOnlySpan<char> LastWord(string name)
    {
        var trimmed = name.AsSpan().Trim();
        int space = trimmed.LastIndexOf(' ');
        return space < 0 ? trimmed : trimmed[(space + 1)..];
    }

    private static bool OneKind(Actor a, Actor b)
    {
        if (a.Sector == b.Sector)
        {
            // Two listed groups of one country and sector are two groups; two organs of a state act as one.
            return IsState(a) || a.Id is null || b.Id is null;
        }

        int x = Family(a.Sector), y = Family(b.Sector);
        return x == y || (a.Sector.Length == 0 && y == 2) || (b.Sector.Length == 0 && x == 2);
    }

    private static PartyRelation CompareUncoded(Actor a, Actor b)
    {
        if (string.Equals(a.Name, b.Name, StringComparison.OrdinalIgnoreCase) && a.Sector == b.Sector)
        {
            return a.Code != b.Code ? PartyRelation.Unknown : a.Code.IsEmpty && a.Id is null && a.Person is null ? PartyRelation.Alike : PartyRelation.Same;
        }

        if (a.Code.IsEmpty && b.Code.IsEmpty && a.Id is not null && b.Id is not null)
        {
            return PartyRelation.Apart;
        }

        int x = UncodedFamily(a), y = UncodedFamily(b);
        bool fits = x < 0 || y < 0 || x == y || (!a.Code.IsEmpty && a.Sector.Length == 0 && y == 2)
            || (!b.Code.IsEmpty && b.Sector.Length == 0 && x == 2);
        return !fits ? PartyRelation.OtherKind
            : a.Code.IsEmpty && b.Code.IsEmpty && LastWord(a.Name).Equals(LastWord(b.Name), StringComparison.OrdinalIgnoreCase) ? PartyRelation.Alike
            : PartyRelation.Unknown;
    }

    private static int UncodedFamily(Actor actor) =>
        actor.Code.IsEmpty && actor.Sector is "" or "UNK" ? -1 : Family(actor.Sector);

    // 0 the state and its organs, 1 armed groups, 2 people and bodies without arms
    private static int Family(string sector) => sector switch
    {
        "" or "GOV" or "MIL" or "SPY" or "COP" or "JUD" or "LEG" or "PTY" or "GOVPTY" => 0,
        "UAF" or "REB" or "INS" or "SEP" or "CRM" or "PRM" or "RAD" or "IMG" => 1,
        _ => 2,
    };
}
