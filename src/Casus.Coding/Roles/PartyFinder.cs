using Casus.Coding.Rules;
using Casus.Coding.Triggers;

namespace Casus.Coding.Roles;

/// <summary>From tokens to parties: the actor layer by head token, through lists and modifiers.</summary>
internal sealed partial class PartyFinder
{
    private const int MaxDepth = 4;
    private readonly SyntaxView view;
    private readonly ClauseReader clauses;
    private readonly IReadOnlyList<ActorMention> mentions;
    private readonly bool[] isSubjects; // "its", where it means who acts or speaks in the sentence
    private readonly int[] mentionAt; // widest mention whose head is the token; -1 for none

    private readonly Dictionary<int, PlaceMention> placeAt = []; // by each token of the name

    public PartyFinder(SyntaxView view, ClauseReader clauses, ActorTable actors)
    {
        this.clauses = clauses;
        this.view = view;
        foreach (var place in view.Document.Has<PlaceTable>() ? view.Document.Get<PlaceTable>().Mentions : [])
        {
            for (int t = place.Tokens.First; t < place.Tokens.End && place is { Use: PlaceUse.Location, Place.Country.Length: > 0 }; t++)
            {
                placeAt.TryAdd(t, place);
            }
        }

        mentions = actors.Mentions;
        isSubjects = new bool[view.Tokens.Count];
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

        ReadPronouns(new PronounReader(view, clauses));
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

    /// <summary>True for "its envoy": a party named only as the doer's own.</summary>
    /// <param name="token">A filler.</param>
    public bool IsOwn(int token) => token >= 0 && view.Child(token, DependencyRelation.NmodPoss) is var owner and >= 0 && view.Upos(owner) == UniversalPos.Pron;

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

    // "Chad said it had closed the border": the pronoun stands for the party that speaks. A person is no "it".
    private void ReadPronouns(PronounReader pronouns)
    {
        for (int t = 0; t < mentionAt.Length; t++)
        {
            if (mentionAt[t] < 0 && view.Upos(t) == UniversalPos.Pron && pronouns.Antecedent(t) is var speaker and >= 0 && PartyOf(speaker) is var party and >= 0
                && IsKnown(mentions[party].Actors[0], view.Relation(t)))
            {
                mentionAt[t] = party;
                isSubjects[t] = view.Relation(t) == DependencyRelation.NmodPoss;
            }
        }
    }

    // Who is no state's and no armed body is mostly no party to the news: firms, museums, clubs.
    private static bool IsKnown(Actor speaker, DependencyRelation relation) => !speaker.Code.IsEmpty
        || (relation == DependencyRelation.Nsubj && speaker is { Person: null, Sector: "COP" or "MIL" or "REB" or "UAF" });

    // "Chad's air force": the force has no name of its own, and Chad's it is.
    private int PartyOf(int token)
    {
        int party = mentionAt[token];
        for (int c = view.FirstChild(token); c >= 0 && party < 0; c = view.NextSibling(c))
        {
            party = view.Relation(c) is DependencyRelation.NmodPoss or DependencyRelation.Amod or DependencyRelation.Compound ? mentionAt[c] : -1;
        }

        return party;
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
            bool isBearer = IsBearer(token, c) && (isDoer || !(isSubjects[c] || view.Relation(c) == DependencyRelation.Acl)) && !(isDoer && (view.Is(token, view.Grammar.Happening) || (view.Relation(c) == DependencyRelation.Nmod
                && !IsMember(c) && !view.Is(token, view.Grammar.Quantifier))));
            if ((view.Relation(c) == DependencyRelation.Conj || isBearer) && Fits(isBearer ? Bearer(c) : c, slot, isDoer, depth + 1))
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

        if (mention is { Actors: [{ Person: null } forces] } && into.Count > before)
        {
            CollectPaired(token, forces, view.Tokens.Span(mention.Tokens), into);
        }

        if (mention is not null && IsVague(mention) && Origin(token) is var origin and >= 0)
        {
            into.RemoveAll(p => p.Actor == mention.Actors[0]);
            CollectFrom(origin, mention, into);
            return;
        }

        for (int c = view.FirstChild(token); c >= 0; c = view.NextSibling(c))
        {
            bool isOwn = mention is not null && mention.Tokens.Contains(c);
            if (IsPronounOwner(c) ? into.Count == before && mention is null && OnlyOwner(token, c) : view.Relation(c) == DependencyRelation.Conj ? !isOwn && !view.IsVerbal(c) && SharesCase(token, c)
                : (into.Count == before || IsMember(c)) && (mention is null || IsMember(c)) && IsBearer(token, c))
            {
                Collect(Bearer(c), into, depth + 1);
            }
        }
    }

    private bool IsPronounOwner(int token) => view.Relation(token) == DependencyRelation.NmodPoss && view.Upos(token) == UniversalPos.Pron;

    // "its accord with Mali" is with Mali; "its border posts" are its own.
    private bool OnlyOwner(int token, int owner)
    {
        for (int c = view.FirstChild(token); c >= 0; c = view.NextSibling(c))
        {
            if (c != owner && IsBearer(token, c) && (At(c) is not null || placeAt.ContainsKey(c)))
            {
                return false;
            }
        }

        return true;
    }

    // "diplomats from Chad and Mali": one party for each state.
    private int Origin(int token)
    {
        bool isOffice = At(token)?.Actors[0].Sector is "GOV" or "LEG" or "MIL" or "COP" && !IsOwn(token);
        for (int c = view.FirstChild(token); c >= 0 && isOffice; c = view.NextSibling(c))
        {
            if (view.Relation(c) == DependencyRelation.Nmod && view.HasCase(c, view.Grammar.Origin) && !view.HasCase(c, view.Grammar.Agent) && At(c) is { Actors: [{ Code.IsEmpty: false, Person: null, Sector: "" }] })
            {
                return c;
            }
        }

        return -1;
    }

    private void CollectFrom(int state, ActorMention people, List<Participant> into)
    {
        if (At(state) is { Actors: [{ Code.IsEmpty: false, Person: null } actor] })
        {
            var span = view.Tokens.Span(people.Tokens);
            Add(into, new Participant(span, span.Of(view.Tokens.Text), people.Actors[0] with { Code = actor.Code }));
        }

        for (int c = view.FirstChild(state); c >= 0; c = view.NextSibling(c))
        {
            if (view.Relation(c) == DependencyRelation.Conj && !view.IsVerbal(c))
            {
                CollectFrom(c, people, into);
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
        DependencyRelation.Acl => view.Is(child, view.Grammar.Launch) && clauses.Agent(child) >= 0,
        _ => false,
    };

    // "rockets fired by rebels": the rebels.
    private int Bearer(int child) => view.Relation(child) == DependencyRelation.Acl ? clauses.Agent(child) : child;

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
