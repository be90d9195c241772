using Casus.Coding.Rules;
using Casus.Coding.Triggers;

namespace Casus.Coding.Roles;

/// <summary>From tokens to parties: the actor layer by head token, through lists and modifiers.</summary>
internal sealed class PartyFinder
{
    private const int MaxDepth = 4;
    private readonly SyntaxView view;
    private readonly IReadOnlyList<ActorMention> mentions;
    private readonly int[] mentionAt; // widest mention whose head is the token; -1 for none

    private readonly Dictionary<int, PlaceMention> placeAt = []; // by each token of the name

    public PartyFinder(SyntaxView view, ActorTable actors)
    {
        this.view = view;
        foreach (var place in view.Document.Has<PlaceTable>() ? view.Document.Get<PlaceTable>().Mentions : [])
        {
            for (int t = place.Tokens.First; t < place.Tokens.End && place.Place.Country.Length > 0 && !place.IsDateline; t++)
            {
                placeAt.TryAdd(t, place);
            }
        }

        mentions = actors.Mentions;
        mentionAt = new int[view.Tokens.Count];
        Array.Fill(mentionAt, -1);
        for (int i = 0; i < mentions.Count; i++)
        {
            int head = mentions[i].Head;
            if (mentionAt[head] < 0 || mentions[mentionAt[head]].Tokens.Count < mentions[i].Tokens.Count)
            {
                mentionAt[head] = i;
            }
        }
    }

    /// <summary>The mention whose head is the token, or null.</summary>
    public ActorMention? At(int token) => mentionAt[token] < 0 ? null : mentions[mentionAt[token]];

    /// <summary>The mentions of parties inside a run of tokens.</summary>
    public IEnumerable<ActorMention> Inside(TokenSpan tokens) =>
        mentions.Where(m => m.Tokens.First >= tokens.First && m.Tokens.End <= tokens.End);

    /// <summary>True when the token, one of its conjuncts or one of its modifiers is a party that the slot takes.</summary>
    public bool Fits(int token, Slot slot) => Fits(token, slot, slot.Role == SlotRole.Source, 0);

    /// <summary>Adds the parties that a token stands for.</summary>
    /// <param name="token">The filler.</param>
    /// <param name="into">Takes the parties, each once.</param>
    public void Collect(int token, List<Participant> into) => Collect(token, into, 0);

    /// <summary>Adds the state whose place a token names: who fires at a town fires at its country.</summary>
    /// <param name="token">A target's filler.</param>
    /// <param name="into">Takes the state.</param>
    public void CollectPlace(int token, List<Participant> into)
    {
        if (placeAt.TryGetValue(token, out var place))
        {
            var span = view.Tokens.Span(place.Tokens);
            into.Add(new Participant(span, span.Of(view.Tokens.Text), new Actor(place.Place.Name, new ActorCode(place.Place.Country), "")));
        }
    }

    /// <summary>Adds the state of the place in which a phrase puts a thing that is attacked: "camps in Chad".</summary>
    /// <param name="token">The phrase's head.</param>
    /// <param name="into">Takes the state.</param>
    public void CollectSite(int token, List<Participant> into)
    {
        CollectPlace(token, into);
        for (int c = view.FirstChild(token); c >= 0 && into.Count == 0; c = view.NextSibling(c))
        {
            if (view.Relation(c) is DependencyRelation.Nmod && (view.HasCase(c, view.Grammar.PlaceCase) || IsOf(c)))
            {
                CollectPlace(c, into);
            }
        }
    }

    /// <summary>True for people of no known country who are no fighters: "civilians", "students".</summary>
    /// <param name="actor">The party.</param>
    public static bool IsKindOfPeople(Actor actor) => actor is { Code.IsEmpty: true, Person: null, Sector: not ("MIL" or "REB" or "UAF" or "") };

    /// <summary>Gives people the state of the place that their own phrase names: "civilians in Gaza", "protesters in Minsk".</summary>
    /// <param name="token">The phrase's head.</param>
    /// <param name="parties">The parties of the phrase; changed in place.</param>
    public void Localise(int token, List<Participant> parties)
    {
        if (parties.Count != 1 || !IsKindOfPeople(parties[0].Actor))
        {
            return;
        }

        var site = new List<Participant>();
        for (int c = view.FirstChild(token); c >= 0 && site.Count == 0; c = view.NextSibling(c))
        {
            if (view.Relation(c) is DependencyRelation.Nmod && view.HasCase(c, view.Grammar.PlaceCase))
            {
                CollectPlace(c, site);
            }
        }

        if (site.Count == 1)
        {
            parties[0] = parties[0] with { Actor = parties[0].Actor with { Code = site[0].Actor.Code } };
        }
    }

    /// <summary>True for "its envoy": a party named only as the doer's own.</summary>
    /// <param name="token">A filler.</param>
    public bool IsOwn(int token) => view.Child(token, DependencyRelation.NmodPoss) is var owner and >= 0 && view.Upos(owner) == UniversalPos.Pron;

    /// <summary>True for a clause whose subject is named: "that insurgents will step up their attacks".</summary>
    /// <param name="clause">The clause's verb.</param>
    public bool HasSubject(int clause) => clause >= 0 && view.Child(clause, DependencyRelation.Nsubj) is var subject and >= 0
        && view.Upos(subject) != UniversalPos.Pron && At(subject) is { } mention && IsVague(mention);

    /// <summary>The words of a phrase without its relative clauses and appositions.</summary>
    public TextSpan Phrase(int token)
    {
        var span = view.Tokens.Span(token);
        for (int c = view.FirstChild(token); c >= 0; c = view.NextSibling(c))
        {
            if (view.Relation(c) is DependencyRelation.Compound or DependencyRelation.Amod or DependencyRelation.Flat or DependencyRelation.Det
                or DependencyRelation.Nummod or DependencyRelation.NmodPoss)
            {
                span = span.Union(Phrase(c));
            }
        }

        return span;
    }

    private bool Fits(int token, Slot slot, bool isDoer, int depth)
    {
        if (depth > MaxDepth)
        {
            return false;
        }

        if (slot.Kind == FillerKind.Place)
        {
            return placeAt.ContainsKey(token);
        }

        bool isTarget = slot.Role == SlotRole.Target && slot.Kind == FillerKind.Actor;
        if (isTarget && (IsReciprocal(token) || (slot.Sectors.Length == 0 && depth == 0 && placeAt.ContainsKey(token) && !IsOf(token))))
        {
            return true;
        }

        if (At(token) is { } mention)
        {
            foreach (var actor in mention.Actors)
            {
                if (Takes(slot, actor))
                {
                    return true;
                }
            }
        }

        for (int c = view.FirstChild(token); c >= 0; c = view.NextSibling(c))
        {
            // Whom "the attack on Chad" killed was not killed by Chad: a doer is named by the phrase itself or who owns it.
            bool isBearer = IsBearer(token, c) && !(isDoer && (view.Is(token, view.Grammar.Happening) || (view.Relation(c) == DependencyRelation.Nmod
                && !IsMember(c) && !view.Is(token, view.Grammar.Quantifier))));
            if ((view.Relation(c) == DependencyRelation.Conj || isBearer) && Fits(c, slot, isDoer, depth + 1))
            {
                return true;
            }
        }

        return false;
    }

    // "each other": both are doers, and none is left as the other side.
    private bool IsReciprocal(int token) => view.Child(token, DependencyRelation.Fixed) is var other and >= 0 && view.Is(other, view.Grammar.Reciprocal);

    private bool IsOf(int token) => view.Child(token, DependencyRelation.Case) is var c and >= 0 && view.Grammar.Genitive.Has(view.Key(c));

    private static bool Takes(Slot slot, Actor actor)
    {
        bool kind = slot.Kind switch
        {
            FillerKind.Person => actor.Person is not null,
            FillerKind.Country => !actor.Code.IsEmpty && actor.Sector is "" or "GOV",
            _ => true,
        };
        if (!kind || slot.Sectors.Length == 0)
        {
            return kind;
        }

        foreach (string sector in slot.Sectors)
        {
            if (actor.Sector.Contains(sector, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private void Collect(int token, List<Participant> into, int depth)
    {
        if (depth > MaxDepth)
        {
            return;
        }

        int before = into.Count;
        var mention = At(token);
        if (mention is not null && !(IsVague(mention) && HasMembers(token)))
        {
            var span = view.Tokens.Span(mention.Tokens);
            foreach (var actor in mention.Actors)
            {
                Add(into, new Participant(span, span.Of(view.Tokens.Text), actor));
            }
        }

        for (int c = view.FirstChild(token); c >= 0; c = view.NextSibling(c))
        {
            bool isOwn = mention is not null && mention.Tokens.Contains(c);
            if (view.Relation(c) == DependencyRelation.Conj ? !isOwn && !view.IsVerbal(c) && SharesCase(token, c)
                : (into.Count == before || IsMember(c)) && (mention is null || IsMember(c)) && IsBearer(token, c))
            {
                Collect(c, into, depth + 1);
            }
        }
    }

    // "on the shore and from ships": a second preposition makes another phrase.
    private bool SharesCase(int first, int other) => view.CaseKey(first) is var a and >= 0 && view.CaseKey(other) is var b and >= 0 ? a == b : true;

    // "global powers, including China": the members say more than the general word.
    private static bool IsVague(ActorMention mention) => mention.Actors.Count == 1 && mention.Actors[0].Code.IsEmpty;

    private bool HasMembers(int token)
    {
        for (int c = view.FirstChild(token); c >= 0; c = view.NextSibling(c))
        {
            if (IsMember(c) && (At(c) is not null))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsMember(int token) => view.Relation(token) is DependencyRelation.Nmod or DependencyRelation.Obl && (view.HasCase(token, view.Grammar.Including) || IsListed(token)
        || (view.Is(token, view.Grammar.Mission) && view.HasCase(token, view.Grammar.PlaceCase))); // "attachés at Chad's embassy"

    // "delegations from Chad and Niger", "the leaders of Chad and Niger": each is of one of them.
    private bool IsListed(int token) => (IsOf(token) || view.HasCase(token, view.Grammar.PlaceCase)) && view.Child(token, DependencyRelation.Conj) is var other and >= 0
        && view.Head(token) is var head and >= 0 && At(head) is { } whole && IsVague(whole) && whole.Actors[0].Person is null
        && At(token) is { } first && At(other) is { } second && !(IsVague(first) && IsVague(second));

    // Words that name the party of a noun which is none: "Indian flights", "a group of tourists", "Chad's embassy".
    private bool IsBearer(int head, int child) => view.Relation(child) switch
    {
        DependencyRelation.NmodPoss or DependencyRelation.Nmod when view.Is(head, view.Grammar.Kin) => IsMember(child),
        DependencyRelation.NmodPoss or DependencyRelation.Amod or DependencyRelation.Compound => !view.Is(head, view.Grammar.Currency),
        DependencyRelation.Nmod => !view.HasCase(child, view.Grammar.After)
            && (view.Is(head, view.Grammar.Quantifier) || view.IsNominal(child) && view.CaseKey(child) >= 0 && view.Grammar.ContentCase.Has(view.CaseKey(child))
                || IsMember(child)),
        DependencyRelation.Appos => true,
        DependencyRelation.Obl => IsMember(child),
        _ => false,
    };

    private static void Add(List<Participant> into, Participant party)
    {
        foreach (var other in into)
        {
            if (other.Actor.Code == party.Actor.Code && other.Actor.Sector == party.Actor.Sector
                && (!party.Actor.Code.IsEmpty || other.Actor.Name == party.Actor.Name))
            {
                return;
            }
        }

        into.Add(party);
    }
}
