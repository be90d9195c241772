using Casus.Coding.Relations;
using Casus.Coding.Triggers;

namespace Casus.Coding.Circumstances;

/// <summary>
/// Finds where an act was: by a place that its clause, its noun or, for deeds, its doers and objects name as a location. A place in
/// what is said, asked or condemned is that act's and not the saying's; a dateline is nobody's.
/// </summary>
/// <param name="view">The report's trees.</param>
/// <param name="clauses">Reads its clauses.</param>
/// <param name="happenings">Which nouns tell of happenings.</param>
internal sealed class PlaceFinder(SyntaxView view, ClauseReader clauses, HappeningNouns happenings)
{
    private const int MaxDepth = 12, KindSteps = 4;
    private const string Visit = "042", Host = "043", Abduction = "181";
    private readonly ClauseChain chain = new(view, clauses);
    private readonly IReadOnlyList<PlaceMention> places = view.Document.Has<PlaceTable>() ? view.Document.Get<PlaceTable>().Mentions : [];

    /// <summary>Where the act was, or null.</summary>
    /// <param name="act">The act.</param>
    public MentionPlace? Find(Act act)
    {
        int trigger = act.Hit.Trigger;
        var sentence = view.Sentences[view.Sentences.SentenceOf(trigger)];
        var code = act.Inner is { Code.Event.IsEmpty: false } inner && act.Code.Event.Value is "AGREE" ? inner.Code : act.Code;
        PlaceMention? best = null;
        int bestCost = int.MaxValue;
        foreach (var place in places)
        {
            if (place.Tokens.First < sentence.First || place.Tokens.End > sentence.End || place is not { Use: PlaceUse.Location, Place: not null })
            {
                continue;
            }

            int cost = Cost(trigger, Top(place.Tokens), code);
            if (cost == int.MaxValue)
            {
                continue;
            }

            // Of places that hold the finer one says more: a town before its region.
            cost = (cost * KindSteps) + Rank(place);
            bool isInside = best is not null && IsOneCountry(place.Place, best.Place!) && Rank(place) < Rank(best);
            bool isAround = best is not null && IsOneCountry(place.Place, best.Place!) && Rank(place) > Rank(best);
            if (isInside || (cost < bestCost && !isAround))
            {
                (best, bestCost) = (place, cost);
            }
        }

        var span = best is null ? default : view.Tokens.Span(best.Tokens);
        return best?.Place is null ? null : new MentionPlace(span, span.Of(view.Document.Text), best.Place);
    }

    private static bool IsOneCountry(Place a, Place b) => a.Country.Length == 0 || b.Country.Length == 0 || a.Country == b.Country;

    private static int Rank(PlaceMention place) => place.Place!.Kind switch { PlaceKind.City => 0, PlaceKind.Feature => 1, PlaceKind.Admin => 2, _ => 3 };

    // The token of a run whose head lies outside.
    private int Top(TokenSpan tokens)
    {
        for (int t = tokens.First; t < tokens.End; t++)
        {
            if (view.Head(t) < 0 || !tokens.Contains(view.Head(t)))
            {
                return t;
            }
        }

        return tokens.First;
    }

    private static bool IsDeed(EventCode code) => code.Event.Value is "ASSAULT" or "COERCE" or "PROTEST" or "RETREAT" or "MOBILIZE";

    private static bool IsVisit(EventCode code) => code.Cameo is Visit or Host || (code.Event.Value == "CONSULT" && code.Mode == "visit");

    // Steps from a place to the act; int.MaxValue when it is not the act's.
    private int Cost(int trigger, int place, EventCode code)
    {
        bool isInside = false, isParty = false; // named inside a doer or object
        int t = place;
        for (int steps = 0; steps < MaxDepth; steps++)
        {
            if (t == trigger)
            {
                return isInside ? steps : int.MaxValue;
            }

            if (isInside && view.IsVerbal(t) && (!isParty || view.Upos(trigger) == UniversalPos.Verb || clauses.SupportVerb(trigger) == t)
                && chain.Steps(trigger, t, -1) is var above and < int.MaxValue)
            {
                return steps + above;
            }

            if (IsBarred(t, trigger, place) || (t != place && !view.IsVerbal(t) && !IsScenic(t, code)))
            {
                return int.MaxValue;
            }

            int head = view.Head(t);
            isInside |= IsLocated(t, trigger, code) || IsWhole(t, trigger, place, code);
            if (head < 0 || !Climbs(t, trigger, code, isInside))
            {
                return int.MaxValue;
            }

            isParty |= view.Relation(t) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.Obj or DependencyRelation.OblAgent;
            t = head;
        }

        return int.MaxValue;
    }

    // What lies behind another happening is that one's place: "condemned an attack in Bunia", "closed it after the raid in Zahedan".
    private bool IsBarred(int token, int trigger, int place) => view.IsAftermath(token)
        || (token != place && happenings.Is(token) && clauses.SupportVerb(token) != trigger && clauses.SupportVerb(trigger) != token && !IsScene(token, trigger));

    // "led to protests in Ankara", "called for elections in Haiti": what the phrase is about is elsewhere.
    private bool IsScenic(int token, EventCode code) => view.Relation(token) is not (DependencyRelation.Obl or DependencyRelation.Nmod) || view.CaseKey(token) < 0
        || view.HasCase(token, view.Grammar.PlaceCase) || view.HasCase(token, view.Grammar.During) || view.HasCase(token, view.Grammar.Genitive) || view.HasCase(token, view.Grammar.Passage)
        || (IsVisit(code) && view.HasCase(token, view.Grammar.Destination))
        || ((IsDeed(code) || code.Event.Value == "CONSULT" || IsVisit(code))
            && (view.HasCase(token, view.Grammar.Aimed) || view.HasCase(token, view.Grammar.Absolute) || view.HasCase(token, view.Grammar.Agent) || view.HasCase(token, view.Grammar.Between)));

    // "met during a summit in Kigali", "killed in the clashes in Juba"
    private bool IsScene(int token, int trigger) => view.Relation(token) == DependencyRelation.Obl && view.HasCase(token, view.Grammar.During)
        || (view.Relation(token) is DependencyRelation.Nmod or DependencyRelation.Compound && view.Head(token) is var head and >= 0 && head != trigger && !happenings.Is(head) && !view.IsVerbal(head) && IsScene(head, trigger))
        || (view.Relation(token) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass && view.Head(token) == trigger); // "the blast in Homs killed eight"

    // A preposition of place on the phrase, or the place before the noun of the act: "in Oslo", "the Oslo talks".
    private bool IsLocated(int token, int trigger, EventCode code)
    {
        if (view.Relation(token) is DependencyRelation.Compound or DependencyRelation.NmodPoss or DependencyRelation.Amod)
        {
            return view.Head(token) == trigger || (happenings.Is(view.Head(token)) && IsCarried(view.Head(token), trigger));
        }

        if (view.HasCase(token, view.Grammar.Origin) && !view.HasCase(token, view.Grammar.Inside))
        {
            return IsStart(code) && (view.Relation(token) == DependencyRelation.Obl || view.Head(token) == trigger);
        }

        return view.HasCase(token, view.Grammar.PlaceCase) || view.HasCase(token, view.Grammar.Passage)
            || (IsVisit(code) && view.HasCase(token, view.Grammar.Destination) && (view.Head(token) == trigger || view.Head(view.Head(token)) == trigger));
    }

    private bool IsCarried(int noun, int verb) => clauses.SupportVerb(noun) == verb || (view.Relation(noun) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass && view.Head(noun) == verb);

    // One withdraws and is taken from where one was; what is fired from a place strikes another.
    private static bool IsStart(EventCode code) => code.Event.Value is "RETREAT" or "CONCEDE" or "COERCE" || code.Cameo.StartsWith(Abduction, StringComparison.Ordinal);

    // "shelled Goma", "Goma was shelled", "visited Algiers": the place itself is gone to, taken or struck.
    private bool IsWhole(int token, int trigger, int place, EventCode code)
    {
        bool isObject = token == place && view.Head(token) == trigger && (view.Relation(token) == DependencyRelation.Obj
            || (view.Relation(token) == DependencyRelation.NsubjPass && clauses.IsPassive(trigger)));
        return isObject && (IsVisit(code) || (code.Event.Value is "ASSAULT" or "COERCE" or "RETREAT" or "MOBILIZE" && view.Upos(trigger) == UniversalPos.Verb && !IsCountry(place)));
    }

    private bool IsCountry(int token)
    {
        foreach (var place in places)
        {
            if (place.Tokens.Contains(token))
            {
                return place.Place?.Kind == PlaceKind.Country;
            }
        }

        return false;
    }

    private bool Climbs(int token, int trigger, EventCode code, bool isInside) => view.Relation(token) switch
    {
        DependencyRelation.Flat or DependencyRelation.Appos or DependencyRelation.Nmod or DependencyRelation.NmodDesc or DependencyRelation.NmodUnmarked
            or DependencyRelation.Obl or DependencyRelation.OblUnmarked or DependencyRelation.OblTmod => true,
        DependencyRelation.Compound or DependencyRelation.NmodPoss or DependencyRelation.Amod => isInside || !(IsNamed(view.Head(token)) || IsCountry(token)),
        DependencyRelation.Conj => !view.IsVerbal(token),
        DependencyRelation.OblAgent or DependencyRelation.Nsubj or DependencyRelation.NsubjPass => isInside && (IsDeed(code) || view.Head(token) == clauses.SupportVerb(trigger)),
        DependencyRelation.Obj => isInside && (IsDeed(code) || code.Event.Value is "CONSULT" || IsVisit(code) || clauses.SupportVerb(token) >= 0),
        DependencyRelation.Advcl => isInside && chain.IsSpeechFrame(token),
        _ => false,
    };

    // "the Kabul government", "a Chad base": a name that says whose.
    private bool IsNamed(int token) => view.Relation(token) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.Obj && !happenings.Is(token);
}
