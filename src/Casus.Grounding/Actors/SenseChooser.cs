namespace Casus.Grounding.Actors;

/// <summary>
/// Chooses what a name with several bearers stands for in one report: the one whom the report names in full, whose office the words
/// before say, who holds an office at the report's date, whose country the report names.
/// </summary>
internal sealed class SenseChooser
{
    private const int NamedInFull = 1200, SaidOffice = 600, InOffice = 400, SaidCountry = 200, MaxCount = 99;
    private readonly ReportView view;
    private readonly Dictionary<ActorCode, int> countries = []; // how often each is named by words that mean nothing else
    private readonly HashSet<ActorCode> seen = []; // countries that something besides a party's name points at
    private readonly AcronymBook acronyms;
    private readonly HashSet<string> namedInFull = new(StringComparer.Ordinal);

    public SenseChooser(ReportView view, List<(TokenSpan Tokens, Sense[] Senses)> found)
    {
        this.view = view;
        acronyms = new AcronymBook(view, found);
        foreach (var (tokens, senses) in found)
        {
            if (!senses[0].Code.IsEmpty && Array.TrueForAll(senses, s => s.Code == senses[0].Code))
            {
                countries[senses[0].Code] = countries.GetValueOrDefault(senses[0].Code) + 1;
            }

            foreach (var sense in senses)
            {
                if (sense.Named?.Kind != WorldActorKind.Party && !sense.Code.IsEmpty && !IsCommonWord(tokens, sense))
                {
                    seen.Add(sense.Code);
                }
            }

            if (tokens.Count > 1 && senses is [{ Named: { } actor }])
            {
                namedInFull.Add(actor.Id);
            }
        }
    }

    /// <summary>The likeliest meaning; null when nothing tells two named bearers apart, or speaks for the only one.</summary>
    public Sense? Choose(TokenSpan span, Sense[] senses)
    {
        if (span.Count == 1 && acronyms.IsSpelled(span.First, out var spelled))
        {
            return spelled ?? (Array.Find(senses, s => acronyms.IsLike(span.First, s)) is { } like ? like : null);
        }

        if (senses.Length == 1)
        {
            return IsElsewhere(span, senses[0]) ? null : senses[0];
        }

        Sense? best = null;
        int bestRank = int.MinValue;
        bool isTied = false;
        foreach (var sense in senses)
        {
            if (IsLater(sense))
            {
                continue;
            }

            int rank = Rank(span, sense);
            isTied = rank > bestRank ? false : isTied || (rank == bestRank && sense.Named is not null && best!.Named is not null && best.Named != sense.Named);
            (best, bestRank) = rank > bestRank ? (sense, rank) : (best, bestRank);
        }

        return isTied ? null : best;
    }

    // What was founded after the report cannot be meant.
    private bool IsLater(Sense sense) => sense.Named is { IsPerson: false } actor && view.Year < actor.Terms[0].From;

    // Many countries have a Democratic Party: in a report on others alone, and in "Free Democratic
    // Party", it is not the one of the files.
    private bool IsElsewhere(TokenSpan span, Sense sense)
    {
        if (sense.Named is not { IsPerson: false } actor)
        {
            return false;
        }

        if (IsLater(sense))
        {
            return true;
        }

        if ((actor.Kind != WorldActorKind.Party && !IsCommonWord(span, sense)) || actor.Country.Length == 0)
        {
            return false;
        }

        var country = new ActorCode(actor.Country);
        return (seen.Count > 0 && !seen.Contains(country)) || IsLongerName(span, country);
    }

    // "Congress": of whose assembly there are many, a bare noun says only with its country.
    private bool IsCommonWord(TokenSpan span, Sense sense) => span.Count == 1 && sense.Named is { Kind: WorldActorKind.Body }
        && view.Catalogue.Bodies.KindOf(view.Tokens.Form(span.First), out _) == BodyWord.Head;

    private bool IsLongerName(TokenSpan span, ActorCode country) =>
        view.NameOf(span.First) is { Kind: NameKind.Organisation } name && name.Tokens.First < span.First && view.Is(span.First - 1, UniversalPos.Propn)
        && view.Catalogue.CountryName(country.Value) != view.Tokens.Form(span.First - 1).ToString();

    private int Rank(TokenSpan span, Sense sense)
    {
        int count = Math.Max(countries.GetValueOrDefault(sense.Code), sense.Named is { Country.Length: > 0 } actor ? countries.GetValueOrDefault(new ActorCode(actor.Country)) : 0);
        int rank = count > 0 ? SaidCountry + Math.Min(count, MaxCount) : 0;
        switch (sense.Kind)
        {
            case SenseKind.Named:
                return rank + 800 + (sense.Named!.HoldsIn(view.Year) ? InOffice : 0) + (namedInFull.Contains(sense.Named.Id) ? NamedInFull : 0)
                    + (sense.Named.IsPerson && IsOfficeSaid(span.First, sense.Named) ? SaidOffice : 0);
            case SenseKind.Country:
                return rank + 1000;
            case SenseKind.Adjective:
                return rank + (IsModifier(span) ? 600 : 400);
            case SenseKind.People:
                return rank + 500;
            case SenseKind.Region:
                return rank;
            default:
                return rank + 300;
        }
    }

    // "Defence Minister Singh": the one of that name who held this office.
    private bool IsOfficeSaid(int name, WorldActor actor)
    {
        for (int first = Math.Max(0, name - 3); first < name; first++)
        {
            if (view.Catalogue.Roles.Longest(view.Tokens, first, name, out int end) is { Kind: RoleKind.Office } role && end == name)
            {
                foreach (var term in actor.Terms)
                {
                    if (term.Office.Equals(role.Lemma, StringComparison.OrdinalIgnoreCase) && (view.Year is not { } year || term.Holds(year)))
                    {
                        return true;
                    }
                }

                return false;
            }
        }

        return false;
    }

    private bool IsModifier(TokenSpan span)
    {
        int last = span.End - 1;
        var relation = view.Tokens.Relations[last];
        return view.Is(last, UniversalPos.Adj) || relation is DependencyRelation.Amod or DependencyRelation.Compound
            || (span.End < view.Tokens.Count && view.Tokens.Upos[span.End] is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Adj);
    }
}
